package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same exports in every encoding, and whether it is found out. */
class EncodingsTest {
  private static final Set<TextEncoding> FOR_VIETNAMESE =
      EnumSet.complementOf(EnumSet.of(TextEncoding.WINDOWS_1252, TextEncoding.WINDOWS_874));
  private static final Set<TextEncoding> UNICODE =
      EnumSet.of(TextEncoding.UTF_8, TextEncoding.UTF_16LE, TextEncoding.UTF_16BE);

  @ParameterizedTest(name = "text {1} in {0}")
  @MethodSource("exports")
  void an_export_is_found_in_its_encoding(TextEncoding encoding, int number, String text) {
    byte[] bytes = Written.in(encoding, text);
    Detected found = new Detected(encoding, encoding == TextEncoding.UTF_8);
    assertEquals(Optional.of(found), Encodings.detect(bytes, true));
    assertEquals(text.toLowerCase(), Written.read(encoding, bytes).toLowerCase());
  }

  static Stream<Arguments> exports() {
    return Stream.of(
            each(Texts.VIETNAMESE, FOR_VIETNAMESE),
            each(Texts.THAI, with(TextEncoding.WINDOWS_874)),
            each(Texts.WESTERN, with(TextEncoding.WINDOWS_1252)),
            each(Texts.NEARLY_ASCII, UNICODE))
        .flatMap(some -> some);
  }

  @ParameterizedTest(name = "text {1} in {0}")
  @MethodSource("marked")
  void a_byte_order_mark_is_proof(TextEncoding encoding, int number, String text) {
    byte[] bytes = Written.in(encoding, '\uFEFF' + text);
    assertEquals(Optional.of(new Detected(encoding, true)), Encodings.detect(bytes, true));
    assertEquals(text, Written.read(encoding, bytes));
  }

  static Stream<Arguments> marked() {
    List<String> all = new ArrayList<>(Texts.VIETNAMESE);
    all.addAll(Texts.THAI);
    all.addAll(Texts.WESTERN);
    all.addAll(Texts.NEARLY_ASCII);
    return each(all, UNICODE);
  }

  @Test
  void a_mark_does_not_hide_a_legacy_font() {
    String text = '\uFEFF' + Texts.VIETNAMESE.get(0);
    for (TextEncoding font : List.of(TextEncoding.TCVN3_IN_UTF_8, TextEncoding.VNI_IN_UTF_8)) {
      Optional<Detected> found = Encodings.detect(Written.in(font, text), true);
      assertEquals(Optional.of(new Detected(font, false)), found);
    }
  }

  @Test
  void a_sample_may_end_anywhere() {
    for (TextEncoding encoding : FOR_VIETNAMESE) {
      byte[] bytes = Written.in(encoding, Texts.VIETNAMESE.get(0));
      for (int length = bytes.length / 2; length < bytes.length; length++) {
        byte[] start = Arrays.copyOf(bytes, length);
        assertEquals(Optional.of(encoding), Encodings.detect(start, false).map(Detected::encoding));
      }
    }
  }

  @Test
  void a_cut_last_character_is_broken_only_in_a_whole_file() {
    byte[] cut = Written.hex("48 75 79 E1 BB 87 6E 20 4E C3 BA 69 20 E1 BB");
    assertEquals(Optional.of(new Detected(TextEncoding.UTF_8, true)), Encodings.detect(cut, false));
    assertEquals(Optional.of(new Detected(TextEncoding.UTF_8, false)), Encodings.detect(cut, true));
  }

  @Test
  void a_few_broken_bytes_leave_a_file_what_it_is() {
    for (String text : List.of(Texts.VIETNAMESE.get(0), Texts.THAI.get(0), Texts.WESTERN.get(0))) {
      byte[] bytes = join(Written.in(TextEncoding.UTF_8, text), Written.hex("4E C3 C3 0A"));
      assertEquals(
          Optional.of(new Detected(TextEncoding.UTF_8, false)), Encodings.detect(bytes, true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id,date\n1,05/01/2025\n", "\t\r\n\f", "one\u001A"})
  void ascii_is_utf_8(String text) {
    int padding = text.endsWith("\u001A") ? 100 : 0;
    byte[] bytes = (" ".repeat(padding) + text).getBytes(StandardCharsets.US_ASCII);
    assertEquals(
        Optional.of(new Detected(TextEncoding.UTF_8, true)), Encodings.detect(bytes, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a NUL                     | 69 64 2C 64 61 79 0A 31 00 2C 30 32 0A
          a workbook (ZIP)          | 50 4B 03 04 14 00 06 00 08 00 00 00 21 00
          a picture (PNG)           | 89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52
          an old workbook (OLE)     | D0 CF 11 E0 A1 B1 1A E1 00 00 00 00
          UTF-32                    | FF FE 00 00 69 00 00 00 64 00 00 00
          UTF-32, no mark           | 69 00 00 00 64 00 00 00 0A 00 00 00
          packed (GZIP)             | 1F 8B 08 08 C3 15 16 17 02 03
          controls                  | 01 02 03 41
          """)
  void what_is_no_text_is_refused(String what, String bytes) {
    assertEquals(Optional.empty(), Encodings.detect(Written.hex(bytes), true));
  }

  @Test
  void one_control_in_a_hundred_characters_is_text() {
    String ninetyNine = "x".repeat(99);
    assertEquals(true, Encodings.detect((ninetyNine + '\b').getBytes(), true).isPresent());
    assertEquals(false, Encodings.detect((ninetyNine + "\b\b").getBytes(), true).isPresent());
    assertEquals(false, Encodings.detect(("x".repeat(98) + '\b').getBytes(), true).isPresent());
  }

  @Test
  void double_encoded_text_is_no_legacy_font() {
    for (String text : Texts.VIETNAMESE) {
      byte[] bytes = TwiceTest.encodedAgain(text).getBytes(StandardCharsets.UTF_8);
      assertEquals(
          Optional.of(new Detected(TextEncoding.UTF_8, true)), Encodings.detect(bytes, true));
    }
  }

  @Test
  void a_file_of_both_kinds_stays_as_it_is() {
    String right = Texts.VIETNAMESE.get(0);
    byte[] mixed =
        join(Written.in(TextEncoding.UTF_8, right), Written.in(TextEncoding.TCVN3_IN_UTF_8, right));
    assertEquals(
        Optional.of(TextEncoding.UTF_8), Encodings.detect(mixed, true).map(Detected::encoding));
  }

  private static Stream<Arguments> each(List<String> texts, Set<TextEncoding> encodings) {
    List<Arguments> all = new ArrayList<>();
    for (int number = 0; number < texts.size(); number++) {
      for (TextEncoding encoding : encodings) {
        all.add(Arguments.of(encoding, number, texts.get(number)));
      }
    }
    return all.stream();
  }

  private static Set<TextEncoding> with(TextEncoding other) {
    Set<TextEncoding> all = EnumSet.copyOf(UNICODE);
    all.add(other);
    return all;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }
}
