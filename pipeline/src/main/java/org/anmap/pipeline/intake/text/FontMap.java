package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The letters of a legacy Vietnamese font, by the characters that show without it: one or two
 * characters of windows-1252 for one letter. Of two ways to read, the longer is meant.
 */
final class FontMap {
  static final FontMap TCVN3 = load("tcvn3");
  static final FontMap VNI = load("vni");

  /** No letter: the characters mean themselves. */
  static final char NONE = 0;

  // Every listed byte is below 80 or above A0, where windows-1252 and U+0000..U+00FF agree.
  private static final int SIZE = 0x100;

  private final char[] singles = new char[SIZE];
  private final char[][] pairs = new char[SIZE][];

  /** The letter that two characters in a row stand for, or {@link #NONE}. */
  char pair(int first, int second) {
    return startsPair(first) && second >= 0 && second < SIZE ? pairs[first][second] : NONE;
  }

  boolean startsPair(int first) {
    return first < SIZE && pairs[first] != null;
  }

  /** The letter that a character stands for: most stand for themselves. */
  char single(int character) {
    return character < SIZE && singles[character] != NONE ? singles[character] : (char) character;
  }

  /** The whole text mapped and composed. */
  String apply(String text) {
    String shown = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder letters = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char first = shown.charAt(i);
      char both = i + 1 < shown.length() ? pair(first, shown.charAt(i + 1)) : NONE;
      letters.append(both != NONE ? both : single(first));
      i += both != NONE ? 1 : 0;
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  private void add(String shown, char letter) {
    char first = shown.charAt(0);
    if (shown.length() == 1) {
      singles[first] = letter;
      return;
    }
    if (pairs[first] == null) {
      pairs[first] = new char[SIZE];
    }
    pairs[first][shown.charAt(1)] = letter;
  }

  private static FontMap load(String font) {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    FontMap map = new FontMap();
    try (InputStream bytes = FontMap.class.getResourceAsStream("legacy_letters.csv");
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(text)) {
        if (row.get("font").equals(font)) {
          map.add(shown(row.get("bytes")), letter(row.get("letter")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in letters of legacy fonts", e);
    }
    return map;
  }

  private static String shown(String bytes) {
    return new String(HexFormat.of().parseHex(bytes), Charset.forName("windows-1252"));
  }

  private static char letter(String text) {
    return text.startsWith("U+") ? (char) HexFormat.fromHexDigits(text, 2, 6) : text.charAt(0);
  }
}
