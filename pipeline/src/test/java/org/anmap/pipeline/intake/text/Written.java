package org.anmap.pipeline.intake.text;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes text as an office would: the other direction of what is tested. */
final class Written {
  private static final Charset CP1252 = Charset.forName("windows-1252");

  private Written() {}

  /** One line of the map of legacy fonts. */
  record Letter(String font, byte[] bytes, String letter) {
    String shown() {
      return new String(bytes, CP1252);
    }
  }

  static List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Written.class.getResourceAsStream("legacy_letters.csv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.matches("(tcvn3|vni),.*"))
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  letters.add(
                      new Letter(cells[0], HexFormat.of().parseHex(cells[1]), literal(cells[2]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return letters;
  }

  /** The bytes of a text; letters that the encoding lacks are a mistake of the test. */
  static byte[] in(TextEncoding encoding, String text) {
    return switch (encoding) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case UTF_16LE -> text.getBytes(StandardCharsets.UTF_16LE);
      case UTF_16BE -> text.getBytes(StandardCharsets.UTF_16BE);
      case WINDOWS_1252 -> encoded(text, CP1252);
      case WINDOWS_874 -> encoded(text, Charset.forName("x-windows-874"));
      case WINDOWS_1258 -> encoded(tonesApart(text), Charset.forName("windows-1258"));
      case TCVN3 -> encoded(shown("tcvn3", text), CP1252);
      case VNI -> encoded(shown("vni", text), CP1252);
      case TCVN3_IN_UTF_8 -> shown("tcvn3", text).getBytes(StandardCharsets.UTF_8);
      case VNI_IN_UTF_8 -> shown("vni", text).getBytes(StandardCharsets.UTF_8);
    };
  }

  static String read(TextEncoding encoding, byte[] bytes) {
    try (Reader reader = encoding.open(new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** The characters that a font shows as the text; letters it lacks in capitals are small. */
  private static String shown(String font, String text) {
    Map<String, String> shown = new HashMap<>();
    letters().stream()
        .filter(letter -> letter.font().equals(font))
        .forEach(letter -> shown.putIfAbsent(letter.letter(), letter.shown()));
    StringBuilder characters = new StringBuilder();
    for (char c : text.toCharArray()) {
      String letter = String.valueOf(c);
      characters.append(
          shown.getOrDefault(letter, shown.getOrDefault(letter.toLowerCase(), letter)));
    }
    return characters.toString();
  }

  /** Vietnamese as windows-1258 holds it: "ệ" is ê and a tone. */
  private static String tonesApart(String text) {
    StringBuilder apart = new StringBuilder();
    for (char c : text.toCharArray()) {
      String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
      String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String letter = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      apart.append(Normalizer.normalize(letter, Form.NFC)).append(tone);
    }
    return apart.toString();
  }

  private static byte[] encoded(String text, Charset charset) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(charset + " lacks a letter of the test", e);
    }
  }

  private static String literal(String letter) {
    return letter.startsWith("U+")
        ? Character.toString(HexFormat.fromHexDigits(letter, 2, 6))
        : letter;
  }
}
