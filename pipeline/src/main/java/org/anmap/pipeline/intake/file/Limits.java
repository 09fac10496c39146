package org.anmap.pipeline.intake.file;

/**
 * How far a compressed file may unpack.
 *
 * @param mostBytes the most bytes that may come out of one file
 * @param mostRatio the most bytes that may come out for each byte on disk, once more than {@link
 *     #RATIO_FROM} have come out
 */
public record Limits(long mostBytes, int mostRatio) {
  /** Little that unpacks to 100 MB does no harm, and small tables of blanks compress well. */
  static final long RATIO_FROM = 100L << 20;

  public Limits {
    if (mostBytes < 1 || mostRatio < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1: " + mostBytes + " bytes, ratio " + mostRatio);
    }
  }

  /**
   * 64 GiB, and 200 to 1: exports compress 5 to 40 to 1, a bomb of one DEFLATE layer 1,000 to 1.
   */
  public static Limits standard() {
    return new Limits(64L << 30, 200);
  }

  /** Whether so many unpacked bytes are too many for a file of this size. */
  boolean exceededBy(long unpacked, long fileBytes) {
    return unpacked > mostBytes || (unpacked > RATIO_FROM && unpacked / mostRatio > fileBytes);
  }
}
