package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the text of a cell is, reading it ends, and says one of four things. */
class AnyTextTest {
  private static final List<DateStyle> STYLES =
      Stream.of(DateOrder.values())
          .flatMap(
              order ->
                  Stream.of(
                      new DateStyle(order, false, false),
                      new DateStyle(order, true, false),
                      new DateStyle(order, false, true)))
          .toList();

  private static final List<Function<String, Reading<?>>> READERS =
      Stream.<Stream<Function<String, Reading<?>>>>of(
              STYLES.stream().map(style -> text -> new Dates(style).read(text)),
              STYLES.stream().map(style -> text -> new Births(style).read(text)),
              Stream.of(Periods::read, Ages::read),
              Stream.of((char) 0, '.', ',').map(mark -> text -> new Numbers(mark).count(text)),
              Stream.of(true, false).map(numeric -> text -> Answers.read(text, numeric)))
          .flatMap(readers -> readers)
          .toList();

  @Property
  void a_reading_is_a_value_or_nothing_known_or_a_refusal(@ForAll("texts") String text) {
    for (Function<String, Reading<?>> reader : READERS) {
      Reading<?> reading = reader.apply(text);
      assertFalse(reading.isKnown() && reading.refused());
      assertFalse(reading.refused() && reading.rule() == null);
      assertEquals(reading, reader.apply(text));
    }
  }

  @Property
  void every_question_about_a_text_has_an_answer(@ForAll("texts") String text) {
    assertEquals(Identifiers.looksIdentifying(text), Identifiers.looksIdentifying(text + " "));
    assertNotNull(Dates.evidence(text));
    assertNotNull(Multi.split(text, " & ;"));
    if (Formulas.isFormula(text)) {
      assertEquals(text, Formulas.unguarded("'" + text));
    }
    if (Unknowns.isUnknown(text)) {
      assertFalse(Ages.read(text).isKnown() || Periods.read(text).isKnown());
    }
  }

  @Property
  void a_day_above_12_is_the_same_day_whoever_knows_the_order(
      @ForAll @IntRange(min = 1990, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 13, max = 28) int day) {
    LocalDate expected = LocalDate.of(year, month, day);
    String dayFirst = day + "/" + month + "/" + year;
    String monthFirst = month + "/" + day + "/" + year;
    assertEquals(expected, read(DateOrder.DAY_FIRST, dayFirst));
    assertEquals(expected, read(DateOrder.UNKNOWN, dayFirst));
    assertEquals(expected, read(DateOrder.MONTH_FIRST, monthFirst));
    assertEquals(expected, read(DateOrder.UNKNOWN, monthFirst));
    assertEquals(DateEvidence.DAY_FIRST, Dates.evidence(dayFirst));
    assertEquals(DateEvidence.MONTH_FIRST, Dates.evidence(monthFirst));
  }

  @Property
  void the_buddhist_year_is_the_same_day(
      @ForAll @IntRange(min = 1990, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    Dates thai = new Dates(new DateStyle(DateOrder.DAY_FIRST, true, false));
    assertEquals(
        thai.read(day + "/" + month + "/" + year),
        thai.read(day + "/" + month + "/" + (year + 543)));
  }

  /** Noise, and pieces that the readers know, in any order. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "0",
            "5",
            "12",
            "31",
            "99",
            "2025",
            "2567",
            "45231",
            "20261031",
            "01000000001",
            "-",
            "/",
            ".",
            ",",
            " ",
            "+",
            "=",
            "@",
            "'",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "\\",
            "&",
            ">",
            "<",
            "~",
            "tháng",
            "thg",
            "T",
            "ngày",
            "năm",
            "tuổi",
            "quý",
            "III",
            "đầu",
            "Jan",
            "October",
            "ม.ค.",
            "พ.ศ.",
            "ปี",
            "Q",
            "S",
            "W",
            "BiW",
            "April",
            "B",
            "không",
            "rõ",
            "có",
            "người",
            "10:30",
            "Z",
            "+07:00",
            "½",
            "²",
            "๕",
            "\uD800",
            "\u0000",
            "a@b.vn");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        pieces.list().ofMaxSize(8).map(parts -> String.join("", parts)));
  }

  private static LocalDate read(DateOrder order, String text) {
    return new Dates(new DateStyle(order, false, false)).read(text).value().day();
  }
}
