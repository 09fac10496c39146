package org.anmap.pipeline.intake.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes hold a quote, or a byte of 0x80 or above; looks at eight bytes at a time. */
final class ByteSearch {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final byte quote;
  private final long quotes;
  private long high;
  private long found;

  ByteSearch(char quote) {
    this.quote = (byte) quote;
    this.quotes = ONES * quote;
  }

  void add(byte[] bytes, int length) {
    int whole = length & -Long.BYTES;
    long anyHigh = 0;
    long anyQuote = 0;
    for (int i = 0; i < whole; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      anyHigh |= eight;
      // The high bit of a byte that is zero, so of a quote. S. E. Anderson, Bit Twiddling Hacks.
      long zeroAtQuote = eight ^ quotes;
      anyQuote |= (zeroAtQuote - ONES) & ~zeroAtQuote;
    }
    for (int i = whole; i < length; i++) {
      anyHigh |= bytes[i] < 0 ? HIGHS : 0;
      anyQuote |= bytes[i] == quote ? HIGHS : 0;
    }
    high |= anyHigh & HIGHS;
    found |= anyQuote & HIGHS;
  }

  boolean foundHigh() {
    return high != 0;
  }

  boolean foundQuote() {
    return found != 0;
  }
}
