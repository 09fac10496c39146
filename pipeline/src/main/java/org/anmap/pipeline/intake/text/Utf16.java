package org.anmap.pipeline.intake.text;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds UTF-16, by its mark or by the NUL bytes that half of its ASCII characters are. */
final class Utf16 {
  private Utf16() {}

  static boolean isMarked(byte[] sample) {
    return ByteOrderMark.starts(sample, ByteOrderMark.UTF_16LE)
        || ByteOrderMark.starts(sample, ByteOrderMark.UTF_16BE);
  }

  static boolean hasNul(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** The byte order in which the sample is text, if there is one. */
  static Optional<Detected> detect(byte[] sample) {
    String little = decoded(sample, TextEncoding.UTF_16LE);
    String big = decoded(sample, TextEncoding.UTF_16BE);
    boolean marked = isMarked(sample);
    boolean isLittle =
        marked ? ByteOrderMark.starts(sample, ByteOrderMark.UTF_16LE) : known(little) > known(big);
    String text = isLittle ? little : big;
    boolean isText = !Controls.areTooMany(text) && text.indexOf('\0') < 0;
    return isText && (marked || 4 * known(text) > text.length())
        ? Optional.of(
            new Detected(isLittle ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE, marked))
        : Optional.empty();
  }

  private static String decoded(byte[] sample, TextEncoding encoding) {
    return new String(sample, 0, sample.length & ~1, encoding.charset());
  }

  /** Characters of the alphabets we expect; read in the wrong order hardly one is among them. */
  private static long known(String text) {
    IntPredicate latin = c -> c < 0x250 || c >= 0x1E00 && c < 0x1F00;
    IntPredicate thai = c -> c >= 0xE00 && c < 0xE80;
    return text.chars().filter(latin.or(thai)).count();
  }
}
