package org.anmap.pipeline.intake.value;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the brackets of a list as programs print it: {@code "a", "b"}, {@code 'a', 'b'} or
 * {@code a, b}. A quote that is not closed ends with the text.
 */
final class BracketedList {
  private final String text;
  private int at;

  BracketedList(String text) {
    this.text = text;
  }

  List<String> values() {
    List<String> values = new ArrayList<>();
    while (at < text.length()) {
      skipSpaces();
      values.add(isQuote() ? quoted() : bare());
      at++;
    }
    return values;
  }

  private boolean isQuote() {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  private String bare() {
    int start = at;
    skipToComma();
    return text.substring(start, at).strip();
  }

  private String quoted() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      at++;
    }
    skipToComma();
    return value.toString().strip();
  }

  /** The character that an escape stands for; leaves the position on its last character. */
  private char escaped() {
    if (at + 1 >= text.length()) {
      return '\\';
    }
    char c = text.charAt(++at);
    if (c == 'u' && at + 4 < text.length()) {
      int code = hex(at + 1);
      if (code >= 0) {
        at += 4;
        return (char) code;
      }
    }
    return c == 'n' || c == 't' || c == 'r' ? ' ' : c;
  }

  private int hex(int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void skipToComma() {
    while (at < text.length() && text.charAt(at) != ',') {
      at++;
    }
  }
}
