package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Vietnamese as it was typed before Unicode: bytes that only a font of its own shows rightly.
 *
 * <p>{@code legacy_fonts.csv} holds the bytes of each letter. A letter that the font lacks, such as
 * most capitals with a tone in TCVN3, is typed as its base and a tone mark.
 */
enum LegacyFont {
  /** TCVN 5712:1993, the ABC fonts: a byte for each letter. */
  TCVN3("tcvn3"),
  /** VNI for Windows: the base letter, then a byte for its marks. */
  VNI("vni_win");

  private final Map<Character, byte[]> letters = new HashMap<>();

  LegacyFont(String name) {
    try (InputStream bytes = LegacyFont.class.getResourceAsStream("legacy_fonts.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        if (row.getField("FONT").equals(name)) {
          char letter = (char) Integer.parseInt(row.getField("CHARACTER").substring(2), 16);
          letters.put(letter, HexFormat.ofDelimiter(" ").parseHex(row.getField("BYTES")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < composed.length(); i++) {
      type(composed.charAt(i), bytes);
    }
    return bytes.toByteArray();
  }

  private void type(char letter, ByteArrayOutputStream bytes) {
    if (letter < 128) {
      bytes.write(letter);
    } else if (letters.containsKey(letter)) {
      bytes.writeBytes(letters.get(letter));
    } else {
      Tone tone = Tone.of(letter);
      type(tone.base(), bytes);
      type(tone.mark(), bytes);
    }
  }
}
