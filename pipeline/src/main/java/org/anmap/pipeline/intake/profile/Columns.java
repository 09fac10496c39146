package org.anmap.pipeline.intake.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What the columns of one file are.
 *
 * @param slotAt by column: the slot it fills, or -1 if it is dropped unread
 * @param twin by column: whether an earlier column fills the same slot, so that both must agree
 * @param monthAt by column: the month of a wide file as 202506, or as 6 where rows tell the year;
 *     else 0
 * @param copies pairs of slots: an extra column that is also a field takes its text
 * @param label column whose text is looked at for totals only, -1 if none
 * @param found the fields there are
 * @param unknown names of columns that the profile does not know
 */
public record Columns(
    int[] slotAt,
    boolean[] twin,
    int[] monthAt,
    int[][] copies,
    int label,
    Set<Field> found,
    List<String> unknown)
    implements Serializable {

  /** How many columns the file has. */
  public int width() {
    return slotAt.length;
  }

  /** The optional fields that a profile tells something by and that are not there. */
  public List<Field> missing(Profile profile) {
    return profile.indicators().keySet().stream()
        .filter(field -> !found.contains(field) && !profile.constants().containsKey(field))
        .toList();
  }
}
