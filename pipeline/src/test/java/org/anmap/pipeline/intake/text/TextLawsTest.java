package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any bytes and any text. */
class TextLawsTest {

  @Property(tries = 300)
  void bytes_say_the_same_however_they_arrive_and_are_fetched(
      @ForAll TextEncoding encoding, @ForAll("files") byte[] bytes, @ForAll long seed)
      throws IOException {
    assertEquals(Written.read(encoding, bytes), readInPieces(encoding, bytes, new Random(seed)));
  }

  @Property(tries = 60)
  void a_letter_may_lie_across_any_buffer(
      @ForAll TextEncoding encoding, @ForAll @IntRange(min = -3, max = 3) int shift) {
    // Readers fetch 8192 at a time: letters of two and three parts lie across each of its ends.
    String padding = "x".repeat(8192 + shift);
    boolean vietnamese =
        encoding != TextEncoding.WINDOWS_1252 && encoding != TextEncoding.WINDOWS_874;
    String text = padding + (vietnamese ? "ệờấđ ứ" : "ab") + padding + "\n";
    assertEquals(text, Written.read(encoding, Written.in(encoding, text)));
  }

  @Property(tries = 1000)
  void any_bytes_are_read_and_judged_alike_each_time(
      @ForAll("files") byte[] bytes, @ForAll boolean whole, @ForAll TextEncoding encoding) {
    assertEquals(Encodings.detect(bytes, whole), Encodings.detect(bytes, whole));
    Encodings.detect(bytes, whole)
        .ifPresent(found -> assertFalse(Written.read(found.encoding(), bytes).contains("\0")));
    String text = Written.read(encoding, bytes);
    assertTrue(text.length() <= bytes.length);
  }

  @Property
  void legacy_text_is_composed(@ForAll("bytes") byte[] bytes) {
    for (TextEncoding encoding : TextEncoding.values()) {
      String text = Written.read(encoding, bytes);
      boolean bytesOfFont = encoding.isLegacy() && !encoding.code().endsWith("in-utf-8");
      assertTrue(!bytesOfFont || Normalizer.isNormalized(text, Form.NFC));
    }
  }

  @Property
  void clean_text_stays_clean(@ForAll("texts") String text) {
    String clean = Clean.of(text);
    assertEquals(clean, Clean.of(clean));
    assertTrue(Normalizer.isNormalized(clean, Form.NFC));
    assertEquals(clean, clean.strip());
  }

  @Property
  void a_folded_text_stays_as_it_is_and_cleaning_changes_no_key(@ForAll("texts") String text) {
    String folded = Folds.of(text);
    assertEquals(folded, Folds.of(folded));
    assertEquals(folded, Folds.of(Clean.of(text)));
  }

  @Property
  void a_repaired_text_needs_no_repair_and_is_what_was_encoded(@ForAll("texts") String text) {
    Twice.repaired(TwiceTest.encodedAgain(text))
        .ifPresent(repaired -> assertEquals(repaired, Twice.repaired(text).orElse(text)));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  /** Noise, and exports in some encoding with noise behind. */
  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> exports =
        Arbitraries.of(Texts.VIETNAMESE)
            .flatMap(
                text ->
                    Arbitraries.of(TextEncoding.values())
                        .filter(
                            encoding ->
                                encoding != TextEncoding.WINDOWS_1252
                                    && encoding != TextEncoding.WINDOWS_874)
                        .map(encoding -> Written.in(encoding, text)));
    return Arbitraries.oneOf(
        bytes(), exports, Arbitraries.oneOf(exports, bytes()).list().ofSize(2).map(this::join));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters =
        Arbitraries.strings()
            .withChars("aeiounXHđĐÐàệỞưÃÄáº»™ กำ้ี\u00A0\u200B\u0300\u0302\u0323\t~-1")
            .ofMaxLength(12);
    return Arbitraries.oneOf(letters, Arbitraries.strings().ofMaxLength(12));
  }

  private byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String readInPieces(TextEncoding encoding, byte[] bytes, Random random)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = encoding.open(new Dripping(bytes, random))) {
      char[] piece = new char[7];
      for (int read = 0; read >= 0; ) {
        text.append(piece, 0, read);
        read = reader.read(piece, 0, 1 + random.nextInt(piece.length));
      }
    }
    return text.toString();
  }

  /** A stream that gives one to three bytes at a time, as a slow network does. */
  private static final class Dripping extends FilterInputStream {
    private final Random random;

    Dripping(byte[] bytes, Random random) {
      super(new ByteArrayInputStream(bytes));
      this.random = random;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
    }
  }
}
