package org.anmap.pipeline.intake.file;

/**
 * Where a strict reader of RFC 4180 is after each character: a quote opens only at the start of a
 * field, and two quotes within a quoted field are one.
 *
 * <p>A stretch of text takes each state to a state, whatever the state before it: these are four
 * times two bits, so that stretches are read side by side and put together afterwards.
 */
final class QuoteStates {
  /** At the start of a field, so also at the start of a record. */
  static final int FIELD_START = 0;

  static final int PLAIN = 1;
  private static final int QUOTED = 2;
  private static final int QUOTE_IN_QUOTED = 3;

  private static final int OTHER = 0;
  private static final int QUOTE = 1;
  private static final int DELIMITER = 2;
  private static final int LINE_END = 3;

  private static final int BITS = 2;
  private static final int STATES = 4;
  private static final int EFFECTS = 1 << (BITS * STATES);

  /** What a stretch of no text does. */
  static final int NO_EFFECT = 0b11_10_01_00;

  private static final int[] STEP = new int[STATES * STATES];
  private static final int[] EFFECT = new int[EFFECTS * STATES];

  static {
    for (int state = 0; state < STATES; state++) {
      for (int kind = 0; kind < STATES; kind++) {
        STEP[state << BITS | kind] = step(state, kind);
      }
    }
    for (int effect = 0; effect < EFFECTS; effect++) {
      for (int kind = 0; kind < STATES; kind++) {
        int after = 0;
        for (int state = 0; state < STATES; state++) {
          after |= STEP[applied(effect, state) << BITS | kind] << (BITS * state);
        }
        EFFECT[effect << BITS | kind] = after;
      }
    }
  }

  private final byte[] kinds = new byte[128];
  private final byte quote;

  QuoteStates(char delimiter, char quote) {
    if (delimiter >= kinds.length || quote >= kinds.length || delimiter == quote) {
      throw new IllegalArgumentException("delimiter and quote must be two ASCII characters");
    }
    this.quote = (byte) quote;
    kinds['\n'] = LINE_END;
    kinds['\r'] = LINE_END;
    kinds[delimiter] = DELIMITER;
    kinds[quote] = QUOTE;
  }

  private static int step(int state, int kind) {
    if (state == QUOTED) {
      return kind == QUOTE ? QUOTE_IN_QUOTED : QUOTED;
    }
    if (kind == DELIMITER || kind == LINE_END) {
      return FIELD_START;
    }
    boolean opens = kind == QUOTE && state != PLAIN;
    return opens ? QUOTED : PLAIN;
  }

  /** The state after a character. */
  int next(int state, char c) {
    return STEP[state << BITS | (c < kinds.length ? kinds[c] : OTHER)];
  }

  /** Whether text follows a closing quote, which a strict reader refuses. */
  static boolean isWrong(int before, int after) {
    return before == QUOTE_IN_QUOTED && after == PLAIN;
  }

  /** The state after a byte, of any encoding that writes ASCII as ASCII. */
  int next(int state, byte b) {
    return STEP[state << BITS | kind(b)];
  }

  private int kind(byte b) {
    return b >= 0 ? kinds[b] : OTHER;
  }

  /**
   * What a stretch does, that first does one thing and then goes on with these bytes.
   *
   * <p>Of bytes without a quote only the last one matters, so a file without quotes is merely
   * searched for them.
   */
  int effect(int before, byte[] bytes, int length) {
    int effect = before;
    int at = 0;
    while (at < length) {
      int from = at;
      while (at < length && bytes[at] != quote) {
        at++;
      }
      if (at > from) {
        effect = EFFECT[effect << BITS | kind(bytes[at - 1])];
      }
      if (at < length) {
        effect = EFFECT[effect << BITS | QUOTE];
        at++;
      }
    }
    return effect;
  }

  /** The state to which a stretch of this effect takes a state. */
  static int applied(int effect, int state) {
    return effect >> (BITS * state) & (STATES - 1);
  }
}
