package org.anmap.pipeline.notice;

import java.io.Serializable;
import java.util.List;

/**
 * A place of a file that is no one unit, and the units it may be. The analyst answers in the
 * publication file, under the key; what the file says is told nowhere.
 *
 * @param source id of the source
 * @param file name of the file, without folder
 * @param key a keyed hash of the text: "#" and 16 hexadecimal digits
 * @param rows how many rows of the file say it
 * @param firstRows the first of these rows, so that the analyst can look them up
 * @param candidates the units it may be, likeliest first; may be empty
 */
public record PlaceQuestion(
    String source,
    String file,
    String key,
    long rows,
    List<Long> firstRows,
    List<Candidate> candidates)
    implements Serializable {

  /** A unit that a place may be. */
  public record Candidate(String unit, String name) implements Serializable {}

  public PlaceQuestion {
    if (!key.matches("#[0-9a-f]{16}")) {
      // Not even the wrong key is told: it may be the text itself.
      throw new IllegalArgumentException("the key of a place is # and 16 hexadecimal digits");
    }
    firstRows = List.copyOf(firstRows);
    candidates = List.copyOf(candidates);
  }
}
