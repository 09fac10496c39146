package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Twice;
import org.anmap.pipeline.notice.Rule;

/**
 * Finds the header among the first rows of a file: below titles, on one level or two, and the rows
 * of tags or column numbers that some programs and forms put beneath it.
 */
public final class HeaderSearch {
  /** Titles and signatures above a table take a few rows, never a screen. */
  public static final int ROWS = 30;

  private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,3}\\)?|\\([A-Za-z]\\)");

  private HeaderSearch() {}

  /**
   * Where the header is.
   *
   * @param last row of the header, 1 for the first row of the file
   * @param skipped rows before the first record
   */
  public record Found(Columns columns, int last, int skipped) {}

  /**
   * Looks for the header.
   *
   * @param written the first rows of the file
   * @throws BadFile if no row names what the profile requires; the message names a field, never
   *     what the rows hold
   */
  public static Found in(List<List<String>> written, Profile profile) throws BadFile {
    List<List<String>> rows = written.stream().map(HeaderSearch::repaired).toList();
    HeaderMatch best = null;
    for (int i = 0; i < rows.size(); i++) {
      HeaderMatch one = new HeaderMatch(profile, alone(rows.get(i)));
      if (one.met().all() && one.fields() > 0 && !one.hasNumbersOnly()) {
        return found(one, rows, i);
      }
      if (i + 1 < rows.size()) {
        HeaderMatch two = new HeaderMatch(profile, twoLevels(rows.get(i), rows.get(i + 1)));
        boolean isHeader = two.met().all() && two.fields() > 0 && !two.hasNumbersOnly();
        if (isHeader && isTitle(rows.get(i), two, profile)) {
          return found(two, rows, i + 1);
        }
      }
      if (best == null
          || best.hasNumbersOnly()
          || !one.hasNumbersOnly() && one.met().count() > best.met().count()) {
        best = one;
      }
    }
    if (best == null) {
      throw new BadFile(Rule.FILE_EMPTY, 0, "");
    }
    throw best.fields() == 0 || best.hasNumbersOnly()
        ? new BadFile(Rule.HEADER_MISSING, 0, "")
        : new BadFile(Rule.COLUMN_MISSING, 0, best.met().missing());
  }

  /**
   * The upper row of two levels names something itself, or nothing that a record would hold; where
   * it names every column above a number, the row below is a record and its numbers are counts.
   */
  private static boolean isTitle(List<String> upper, HeaderMatch two, Profile profile) {
    List<Integer> numbers = two.numbersAt();
    long names =
        numbers.stream()
            .map(column -> column < upper.size() ? Clean.of(upper.get(column)) : "")
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    boolean isNamed = !numbers.isEmpty() && names == numbers.size();
    HeaderMatch alone = new HeaderMatch(profile, alone(upper));
    return !isNamed && (alone.fields() > 0 || profile.wide().isUsed());
  }

  private static Found found(HeaderMatch match, List<List<String>> rows, int header)
      throws BadFile {
    if (match.hasMonthTwice()) {
      throw new BadFile(Rule.COLUMN_DOUBLED, 0, Field.MONTH.code());
    }
    if (match.hasUnclearConsent()) {
      throw new BadFile(Rule.COLUMN_MISSING, 0, Field.CONSENT.code());
    }
    int skipped = header + 1;
    while (skipped < rows.size() && isBeneath(rows.get(skipped))) {
      skipped++;
    }
    return new Found(match.columns(), header + 1, skipped);
  }

  /** Tags such as {@code #adm2}, or the numbers of columns. */
  private static boolean isBeneath(List<String> row) {
    List<String> filled = row.stream().map(Clean::of).filter(cell -> !cell.isEmpty()).toList();
    return !filled.isEmpty()
        && (filled.stream().allMatch(cell -> cell.startsWith("#"))
            || filled.size() > 2
                && filled.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches())
                && filled.get(0).matches("\\(?[1Aa]\\)?"));
  }

  /** Names that were encoded twice; what stands in the cells below is repaired cell by cell. */
  private static List<String> repaired(List<String> row) {
    return row.stream().map(name -> Twice.repaired(name).orElse(name)).toList();
  }

  static List<List<String>> alone(List<String> row) {
    return row.stream().map(List::of).toList();
  }

  /** By column: the lower name, both, the upper one; a merged upper cell holds for those beside. */
  static List<List<String>> twoLevels(List<String> upper, List<String> lower) {
    List<List<String>> names = new ArrayList<>();
    String group = "";
    for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
      String above = column < upper.size() ? upper.get(column) : "";
      String below = column < lower.size() ? lower.get(column) : "";
      group = above.isBlank() ? group : above;
      names.add(
          below.isBlank()
              ? List.of(above)
              : List.of(below, group + " " + below, below + " " + group));
    }
    return names;
  }
}
