package org.anmap.pipeline.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.Effect;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.anmap.pipeline.notice.Wording;

/**
 * One rule met in one file.
 *
 * @param rows how many rows met it, 0 if it is about the file as a whole
 * @param first where it was met: every column as a whole, and at most {@value #LISTED} places in
 *     rows
 * @param more how many rows are not among these
 */
public record Finding(
    String rule,
    Severity severity,
    Effect effect,
    Wording message,
    Wording fix,
    long rows,
    List<Position> first,
    long more) {

  /** So many are a morning's work, and whoever has mended them knows what is wrong. */
  static final int LISTED = 50;

  /** The gravest first, then what concerns most rows. */
  static final Comparator<Finding> GRAVEST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::effect)
          .thenComparing(Finding::rows, Comparator.reverseOrder())
          .thenComparing(Finding::rule);

  /** A row and a column of it; row 0 is the file as a whole, an empty column none. */
  public record Position(long row, String column) {
    private static Position of(Notice notice) {
      return new Position(notice.row(), notice.column());
    }
  }

  public Finding {
    first = List.copyOf(first);
  }

  /**
   * @param notices of this rule in this file, in order
   * @param counted rows of the file that met the rule, since notices are listed up to a limit
   */
  static Finding of(Rule rule, List<Notice> notices, long counted) {
    Severity severity =
        notices.stream()
            .map(Notice::severity)
            .min(Comparator.naturalOrder())
            .orElse(rule.severity());
    List<Position> all = notices.stream().map(Position::of).toList();
    List<Position> first =
        Stream.concat(
                all.stream().filter(position -> position.row() == 0),
                all.stream().filter(position -> position.row() > 0).limit(LISTED))
            .toList();
    long rows = Math.max(counted, rows(all));
    return new Finding(
        rule.code(),
        severity,
        // The same rule may only set a case aside and yet refuse the file that says who reported.
        severity == Severity.ERROR ? Effect.REJECTS_FILE : rule.effect(),
        rule.message(),
        rule.fix(),
        rows,
        first,
        Math.max(0, rows - rows(first)));
  }

  private static long rows(List<Position> positions) {
    return positions.stream().mapToLong(Position::row).filter(row -> row > 0).distinct().count();
  }
}
