package org.anmap.pipeline.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Text as bytes in every way in which exports arrive. */
final class Encodings {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
  private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

  private Encodings() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] utf8WithMark(String text) {
    return utf8("\uFEFF" + text);
  }

  /** What Excel calls Unicode text. */
  static byte[] utf16WithMark(String text) {
    return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  /** Letters with a circumflex, breve or horn are one byte; the tone is a byte after it. */
  static byte[] windows1258(String text) {
    CharsetEncoder encoder = WINDOWS_1258.newEncoder();
    StringBuilder typed = new StringBuilder();
    for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      if (encoder.canEncode(letter)) {
        typed.append(letter);
      } else {
        Tone tone = Tone.of(letter);
        typed.append(tone.base()).append(tone.mark());
      }
    }
    return typed.toString().getBytes(WINDOWS_1258);
  }

  static byte[] windows874(String text) {
    if (!WINDOWS_874.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("a letter is neither Thai nor ASCII");
    }
    return text.getBytes(WINDOWS_874);
  }

  /** Bytes of a legacy font taken for Western text and saved as UTF-8. */
  static byte[] tcvn3AsUtf8(String text) {
    return utf8(new String(LegacyFont.TCVN3.bytes(text), StandardCharsets.ISO_8859_1));
  }

  /** UTF-8 taken for Western text: what a second encoding then makes permanent. */
  static String misread(String text) {
    StringBuilder misread = new StringBuilder();
    for (byte b : utf8(text)) {
      String letter = new String(new byte[] {b}, WINDOWS_1252);
      // The five bytes that Windows-1252 leaves free become control characters on Windows.
      misread.append(letter.equals("\uFFFD") ? (char) (b & 0xFF) : letter.charAt(0));
    }
    return misread.toString();
  }

  static byte[] decomposed(String text) {
    return utf8(Normalizer.normalize(text, Normalizer.Form.NFD));
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(WorkbookFile.PACKED_ON);
      out.putNextEntry(entry);
      out.write(utf8(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
