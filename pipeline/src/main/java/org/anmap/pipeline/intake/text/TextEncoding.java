package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An encoding of an export: a charset of bytes and, for legacy Vietnamese fonts, a mapping of
 * letters on top.
 *
 * <p>Text of a legacy font has two carriers: the bytes themselves, read as windows-1252, or the
 * same letters saved once more as UTF-8, as when a workbook in such a font is exported.
 */
public enum TextEncoding {
  UTF_8("utf-8", "UTF-8", Font.UNICODE, "utf-8-sig", "utf-8-bom", "ascii", "us-ascii"),
  /** The byte order of Excel's "Unicode text", so what a bare "utf-16" means. */
  UTF_16LE("utf-16le", "UTF-16LE", Font.UNICODE, "utf-16", "unicode", "ucs-2"),
  UTF_16BE("utf-16be", "UTF-16BE", Font.UNICODE),
  WINDOWS_1258("windows-1258", "windows-1258", Font.UNICODE, "cp1258", "1258"),
  WINDOWS_1252(
      "windows-1252", "windows-1252", Font.UNICODE, "cp1252", "1252", "latin1", "iso-8859-1"),
  TCVN3("tcvn3", "windows-1252", Font.TCVN3, "abc", "tcvn", "tcvn-5712", "tcvn-5712-abc", "vn3"),
  VNI("vni", "windows-1252", Font.VNI, "vni-windows", "vni-win"),
  TCVN3_IN_UTF_8("tcvn3-in-utf-8", "UTF-8", Font.TCVN3, "abc-in-utf-8"),
  VNI_IN_UTF_8("vni-in-utf-8", "UTF-8", Font.VNI),
  /** Thai; holds every byte of TIS-620. */
  WINDOWS_874(
      "windows-874",
      "x-windows-874",
      Font.UNICODE,
      "cp874",
      "874",
      "ms874",
      "tis-620",
      "iso-8859-11");

  private static final Map<String, TextEncoding> BY_NAME = new HashMap<>();

  static {
    for (TextEncoding encoding : values()) {
      BY_NAME.put(bare(encoding.code), encoding);
      encoding.aliases.forEach(alias -> BY_NAME.put(bare(alias), encoding));
    }
  }

  private final String code;
  // A name, not a Charset: some runtimes lack the charsets of other languages, and UTF-8 must work.
  private final String charset;
  private final Font font;
  private final List<String> aliases;

  TextEncoding(String code, String charset, Font font, String... aliases) {
    this.code = code;
    this.charset = charset;
    this.font = font;
    this.aliases = List.of(aliases);
  }

  /** The name in reports and publication files. */
  public String code() {
    return code;
  }

  /** The encoding of that name or alias, in any case, with or without dashes; empty if unknown. */
  public static Optional<TextEncoding> named(String name) {
    return Optional.ofNullable(BY_NAME.get(bare(name)));
  }

  /** Whether it is anything but Unicode as it should be. */
  public boolean isLegacy() {
    return this != UTF_8 && !isUtf16();
  }

  /**
   * Whether the bytes of line ends, quotes and ASCII delimiters always mean themselves, so that a
   * file may be cut behind a newline.
   */
  public boolean isLineSafe() {
    return !isUtf16();
  }

  /**
   * The text of the bytes. A byte order mark is swallowed, malformed bytes become U+FFFD; text of a
   * legacy encoding comes mapped and composed (NFC).
   */
  public Reader open(InputStream bytes) throws IOException {
    Reader text = new InputStreamReader(behindMark(bytes), charset());
    if (!isLegacy() || this == WINDOWS_1252) {
      return text;
    }
    Reader composed = new ComposingReader(text);
    return font == Font.UNICODE
        ? composed
        : new ComposingReader(new FontReader(composed, font.map()));
  }

  /**
   * What a text that was read without its font says, composed: the letters of a legacy font put
   * right. The same text for an encoding without such a font.
   */
  public String mapped(String text) {
    return font == Font.UNICODE ? text : font.map().apply(text);
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /** The text of a few bytes, which are given as the characters U+0000..U+00FF; composed. */
  String textOf(String bytes) {
    String shown = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset());
    return Normalizer.normalize(mapped(shown), Normalizer.Form.NFC);
  }

  private boolean isUtf16() {
    return this == UTF_16LE || this == UTF_16BE;
  }

  private InputStream behindMark(InputStream bytes) throws IOException {
    byte[] mark =
        switch (charset) {
          case "UTF-8" -> ByteOrderMark.UTF_8;
          case "UTF-16LE" -> ByteOrderMark.UTF_16LE;
          case "UTF-16BE" -> ByteOrderMark.UTF_16BE;
          default -> ByteOrderMark.NONE;
        };
    PushbackInputStream rest = new PushbackInputStream(bytes, Math.max(1, mark.length));
    byte[] start = rest.readNBytes(mark.length);
    if (!Arrays.equals(start, mark)) {
      rest.unread(start);
    }
    return rest;
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Which letters the characters of the charset stand for. */
  private enum Font {
    UNICODE,
    TCVN3,
    VNI;

    FontMap map() {
      return this == TCVN3 ? FontMap.TCVN3 : FontMap.VNI;
    }
  }
}
