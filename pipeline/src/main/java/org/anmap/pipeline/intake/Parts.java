package org.anmap.pipeline.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anmap.pipeline.intake.profile.Columns;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.value.DateOrder;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.Rule;

/**
 * Puts the parts of one file together, and judges what can be judged of a whole file only: whether
 * its encoding, its dates or its columns are others than the profile says.
 */
final class Parts {
  /** With more rows than one in this many malformed, the encoding is wrong, not the row. */
  private static final int ENCODING_SHARE = 20;

  /** With more rows than one in this many holding an identifier, the column is wrong. */
  private static final int IDENTIFIER_SHARE = 100;

  /** A rule that a file meets on every row is listed this often; its count is always whole. */
  static final int LISTED = 200;

  private final Split first;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<String, Integer> listed = new TreeMap<>();
  private final Map<String, Long> quarantined = new TreeMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private final Map<String, Long> received = new TreeMap<>();
  private final Map<String, Long> remarked = new TreeMap<>();
  private final Map<String, PlaceQuestion> questions = new LinkedHashMap<>();
  private final EnumMap<Field, DateOrders> orders = new EnumMap<>(Field.class);
  private final List<String> paths = new ArrayList<>();
  private final List<String> tombstones = new ArrayList<>();
  private final Set<String> takenBackOn = new TreeSet<>();
  private boolean refused;
  private long read;
  private long accepted;

  private Parts(Split first) {
    this.first = first;
  }

  /**
   * The file of some parts.
   *
   * @param splits of one file, in order
   * @param parts of each split
   * @param path as the source lists the file
   * @param content hash of the bytes of the file
   */
  static StagedFile together(
      List<Split> splits, List<StagedPart> parts, String path, String content) {
    Parts all = new Parts(splits.get(0));
    for (StagedPart part : parts) {
      if (all.refused) {
        break; // read in one piece, the file would have ended here: one mistake, not many
      }
      all.add(part);
    }
    return all.file(path, content);
  }

  private void add(StagedPart part) {
    for (Notice n : part.notices()) {
      if (n.row() == 0 || listed.merge(n.rule(), 1, Integer::sum) <= LISTED) {
        long row = n.row() == 0 ? 0 : n.row() + read;
        notices.add(new Notice(n.rule(), n.severity(), n.file(), row, n.column()));
      }
    }
    part.questions().forEach(this::ask);
    part.counts().quarantined().forEach((rule, rows) -> quarantined.merge(rule, rows, Long::sum));
    part.counts().skipped().forEach((rule, rows) -> skipped.merge(rule, rows, Long::sum));
    part.received().forEach((day, rows) -> received.merge(day, rows, Long::sum));
    part.counts().remarked().forEach((rule, rows) -> remarked.merge(rule, rows, Long::sum));
    part.orders()
        .forEach((field, o) -> orders.computeIfAbsent(field, any -> new DateOrders()).add(o));
    read += part.counts().read();
    accepted += part.counts().accepted();
    refused = part.path().isEmpty();
    if (!refused) {
      paths.add(name(part.path()));
    }
    if (!part.tombstones().isEmpty()) {
      tombstones.add(name(part.tombstones()));
    }
    takenBackOn.addAll(part.takenBackOn());
  }

  private static String name(String path) {
    return Path.of(path).getFileName().toString();
  }

  private void ask(PlaceQuestion question) {
    PlaceQuestion before = questions.get(question.key());
    if (before == null && questions.size() == PlaceQuestions.MOST) {
      return;
    }
    Stream<Long> rows = question.firstRows().stream().map(row -> row + read);
    questions.put(
        question.key(),
        new PlaceQuestion(
            question.source(),
            question.file(),
            question.key(),
            question.rows() + (before == null ? 0 : before.rows()),
            Stream.concat(before == null ? Stream.of() : before.firstRows().stream(), rows)
                .limit(PlaceQuestions.ROWS)
                .toList(),
            before == null ? question.candidates() : before.candidates()));
  }

  private StagedFile file(String path, String content) {
    tellOfColumns();
    if (!refused) {
      judge();
    }
    return new StagedFile(
        first.kind(),
        path,
        content,
        paths,
        tombstones,
        new FileCounts(
            first.source(), first.name(), read, accepted, quarantined, skipped, remarked),
        received,
        takenBackOn,
        notices,
        List.copyOf(questions.values()),
        told());
  }

  /** What only all rows tell. */
  private void judge() {
    if (isMoreThan(ENCODING_SHARE, Rule.BYTES_MALFORMED)) {
      tell(Rule.ENCODING_WRONG, "");
    }
    if (isMoreThan(IDENTIFIER_SHARE, Rule.IDENTIFIER_IN_FIELD)) {
      tell(Rule.IDENTIFIERS_MANY, "");
    }
    boolean dayFirst = first.layout().order() == DateOrder.DAY_FIRST;
    orders.forEach(
        (field, seen) -> {
          if (first.layout().order() != DateOrder.UNKNOWN && seen.contradicts(dayFirst)) {
            tell(Rule.DATE_ORDER_CONTRADICTORY, field.code());
          }
        });
  }

  /** What the header and the encoding of the file are worth saying. */
  private void tellOfColumns() {
    Columns columns = first.layout().columns();
    if (first.layout().encoding().isLegacy()) {
      tell(Rule.ENCODING_LEGACY, "");
    }
    columns.unknown().forEach(name -> tell(Rule.COLUMN_UNKNOWN, name));
    columns.missing(first.profile()).forEach(f -> tell(Rule.COLUMN_OPTIONAL_MISSING, f.code()));
    for (int column = 0; column < columns.width(); column++) {
      int slot = columns.slotAt()[column];
      if (columns.twin()[column] && slot < Field.values().length) {
        tell(Rule.COLUMN_REPEATED, Field.values()[slot].code());
      }
    }
  }

  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>(first.layout().told());
    Set<String> lost = new TreeSet<>();
    for (Field field : first.layout().columns().missing(first.profile())) {
      lost.addAll(Arrays.asList(first.profile().indicators().get(field).split(" ")));
    }
    if (!lost.isEmpty()) {
      told.put("not_available", String.join(", ", lost));
    }
    return told;
  }

  private boolean isMoreThan(int share, Rule rule) {
    return quarantined.getOrDefault(rule.code(), 0L) * share > read;
  }

  private void tell(Rule rule, String column) {
    notices.add(rule.at(first.name(), 0, column));
  }
}
