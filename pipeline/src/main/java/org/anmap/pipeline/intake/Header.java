package org.anmap.pipeline.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/**
 * Which column of a file is which field.
 *
 * @param fieldAt by position; null for a column that is dropped unread
 * @param unknown names of the columns that the profile does not know
 */
record Header(Field[] fieldAt, List<String> unknown) {
  private static final int LONGEST_NAME = 60;

  /** As long as the shortest telephone or identity number. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6}|(\\d\\W*){8}");

  /**
   * Reads the header row.
   *
   * @throws BadFile if a required column is missing, two headers mean the same field, or the
   *     encoding is visibly another
   */
  static Header of(List<String> names, Profile profile) throws BadFile {
    Field[] fieldAt = new Field[names.size()];
    Set<Field> found = EnumSet.noneOf(Field.class);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < fieldAt.length; i++) {
      if (names.get(i).indexOf('\u0000') >= 0) {
        // UTF-16 read as UTF-8 passes for ASCII with a NUL beside each letter.
        throw new BadFile(Rule.ENCODING_WRONG, 0, "");
      }
      String folded = Folded.of(names.get(i));
      Field field = profile.fieldOf().get(folded);
      if (field == null) {
        if (!folded.isEmpty() && !profile.dropped().contains(folded)) {
          unknown.add(printable(names.get(i), i));
        }
        continue;
      }
      if (!found.add(field)) {
        throw new BadFile(Rule.COLUMN_DOUBLED, 0, field.code());
      }
      fieldAt[i] = field;
    }
    for (List<Field> either : profile.required()) {
      // A file without a header row ends here, before any of its text is taken for a name.
      if (either.stream().noneMatch(found::contains)) {
        throw new BadFile(Rule.COLUMN_MISSING, 0, either.get(0).code());
      }
    }
    return new Header(fieldAt, List.copyOf(unknown));
  }

  private static String printable(String name, int position) {
    String clean = Folded.clean(name);
    return clean.length() > LONGEST_NAME || LONG_NUMBER.matcher(clean).find()
        ? "number " + (position + 1)
        : clean;
  }
}
