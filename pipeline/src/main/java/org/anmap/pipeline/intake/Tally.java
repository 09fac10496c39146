package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;

/** Counts what became of the rows of one file, and lists where. */
final class Tally {
  /** A rule that a file meets on every row is listed this often; its count is always whole. */
  private static final int LISTED = 200;

  /** With more rows than one in this many malformed, the encoding is wrong, not the row. */
  private static final int ENCODING_SHARE = 20;

  private final String source;
  private final String file;
  private final Map<String, Long> quarantined = new TreeMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> received = new TreeMap<>();
  private final Map<String, Integer> listed = new HashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private long read;
  private long accepted;

  Tally(String source, String file) {
    this.source = source;
    this.file = file;
  }

  void accepted(long row, LocalDate receivedOn, List<Remark> remarks) {
    read++;
    accepted++;
    received.merge(receivedOn.toString(), 1L, Long::sum);
    remarks.forEach(remark -> list(row, remark));
  }

  void quarantined(long row, Remark remark) {
    read++;
    quarantined.merge(remark.rule().code(), 1L, Long::sum);
    list(row, remark);
  }

  void skipped(Remark remark) {
    read++;
    skipped.merge(remark.rule().code(), 1L, Long::sum);
  }

  /** Something about the file as a whole. */
  void notice(Rule rule, long row, String column) {
    notices.add(rule.at(file, row, column));
  }

  /** Refuses a file whose rows show that it is in another encoding. */
  void checkEncoding() {
    if (quarantined.getOrDefault(Rule.BYTES_MALFORMED.code(), 0L) * ENCODING_SHARE > read) {
      notice(Rule.ENCODING_WRONG, 0, "");
    }
  }

  StagedPart part(String path) {
    return new StagedPart(
        path,
        new FileCounts(source, file, read, accepted, quarantined, skipped),
        received,
        notices);
  }

  private void list(long row, Remark remark) {
    if (listed.merge(remark.rule().code(), 1, Integer::sum) <= LISTED) {
      notice(remark.rule(), row, remark.column());
    }
  }
}
