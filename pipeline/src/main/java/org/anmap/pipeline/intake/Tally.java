package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.Rule;

/** Counts what became of the rows of one part of a file, and lists where. */
final class Tally {
  private static final int SPARE_DAYS = 366;

  private final String source;
  private final String file;
  private final Map<Rule, long[]> quarantined = new EnumMap<>(Rule.class);
  private final Map<Rule, long[]> skipped = new EnumMap<>(Rule.class);
  private final Map<Rule, long[]> remarked = new EnumMap<>(Rule.class);

  /** Accepted rows by the day they were received, from 1970 on. */
  private long[] received = new long[0];

  private final TreeSet<String> takenBackOn = new TreeSet<>();
  private final Map<Rule, Integer> listed = new EnumMap<>(Rule.class);
  private final List<Notice> notices = new ArrayList<>();
  private long read;
  private long accepted;

  Tally(String source, String file) {
    this.source = source;
    this.file = file;
  }

  void accepted(long row, int receivedOn, List<Remark> remarks) {
    read++;
    accepted++;
    if (receivedOn >= received.length) {
      received = Arrays.copyOf(received, receivedOn + SPARE_DAYS);
    }
    received[receivedOn]++;
    if (remarks.isEmpty()) {
      return;
    }
    for (int i = 0; i < remarks.size(); i++) {
      Remark remark = remarks.get(i);
      // A rule may be met in two fields of a row, which is one row all the same.
      if (isFirst(remarks, i)) {
        count(remarked, remark.rule());
      }
      list(row, remark);
    }
  }

  private static boolean isFirst(List<Remark> remarks, int at) {
    return remarks.subList(0, at).stream().noneMatch(r -> r.rule() == remarks.get(at).rule());
  }

  void quarantined(long row, Remark remark) {
    read++;
    count(quarantined, remark.rule());
    list(row, remark);
  }

  void skipped(Remark remark) {
    read++;
    count(skipped, remark.rule());
  }

  /**
   * A row is skipped, and with it the earlier versions of its record.
   *
   * @param receivedOn null if the day cannot be read
   */
  void takenBack(Remark remark, Integer receivedOn) {
    skipped(remark);
    takenBackOn.add(receivedOn == null ? "" : LocalDate.ofEpochDay(receivedOn).toString());
  }

  boolean hasTombstones() {
    return !takenBackOn.isEmpty();
  }

  /** Something worth a remark about a row that is counted elsewhere. */
  void remark(long row, Remark remark) {
    count(remarked, remark.rule());
    list(row, remark);
  }

  /** Something about the file as a whole. */
  void notice(Rule rule, long row, String column) {
    notices.add(rule.at(file, row, column));
  }

  StagedPart part(
      String path,
      String tombstones,
      List<PlaceQuestion> questions,
      Map<Field, DateOrders> orders) {
    Map<String, Long> days = new TreeMap<>();
    for (int day = 0; day < received.length; day++) {
      if (received[day] > 0) {
        days.put(LocalDate.ofEpochDay(day).toString(), received[day]);
      }
    }
    EnumMap<Field, DateOrders> proven = new EnumMap<>(Field.class);
    orders.forEach(
        (field, seen) -> {
          if (!seen.isEmpty()) {
            proven.put(field, seen);
          }
        });
    return new StagedPart(
        path,
        tombstones,
        new FileCounts(
            source, file, read, accepted, byCode(quarantined), byCode(skipped), byCode(remarked)),
        days,
        takenBackOn,
        notices,
        questions,
        proven);
  }

  private static void count(Map<Rule, long[]> counts, Rule rule) {
    counts.computeIfAbsent(rule, any -> new long[1])[0]++;
  }

  private static Map<String, Long> byCode(Map<Rule, long[]> counts) {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach((rule, rows) -> byCode.put(rule.code(), rows[0]));
    return byCode;
  }

  private void list(long row, Remark remark) {
    if (listed.merge(remark.rule(), 1, Integer::sum) <= Parts.LISTED) {
      notice(remark.rule(), row, remark.column());
    }
  }
}
