package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects 14 and 34: counts as text. */
class NumbersTest {
  @ParameterizedTest(name = "{0}: mark unknown {1}, comma {2}, point {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written       | decimal mark unknown       | decimal comma              | decimal point
          0               | 0                          | 0                          | 0
          1234            | 1234                       | 1234                       | 1234
          1 234           | 1234                       | 1234                       | 1234
          007             | 7                          | 7                          | 7
          +25             | 25                         | 25                         | 25
          ๒๕              | 25                         | 25                         | 25
          ２５              | 25                         | 25                         | 25
          25 người        | 25                         | 25                         | 25
          25 ng.          | 25                         | 25                         | 25
          1.234 lượt người | 1234                      | 1234                       | refused, number_unreadable
          # a mark before three digits
          1.234           | 1234                       | 1234                       | refused, number_unreadable
          1,234           | 1234                       | refused, number_unreadable | 1234
          12.000          | 12000                      | 12000                      | refused, number_unreadable
          1.234.567       | 1234567                    | 1234567                    | refused, number_unreadable
          1.234,0         | 1234                       | 1234                       | refused, number_unreadable
          1,234.00        | 1234                       | refused, number_unreadable | 1234
          1.234,567       | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          1.23.456        | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          1.234.56        | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          12 5            | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          # other decimals
          12,0            | 12                         | 12                         | 12
          12.0            | 12                         | 12                         | 12
          1,5             | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          0.5             | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          # the greatest
          99999999        | 99999999                   | 99999999                   | 99999999
          100000000       | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          999 123 456     | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          012 345 678     | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          1000000000      | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          999999999999999 | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          # below zero
          -5              | refused, number_negative   | refused, number_negative   | refused, number_negative
          −5              | refused, number_negative   | refused, number_negative   | refused, number_negative
          '''-5'          | refused, number_negative   | refused, number_negative   | refused, number_negative
          (5)             | refused, number_negative   | refused, number_negative   | refused, number_negative
          -0              | 0                          | 0                          | 0
          -1,5            | refused, number_negative   | refused, number_negative   | refused, number_negative
          # no number
          =1+1            | unknown, formula           | unknown, formula           | unknown, formula
          '''=1+1'        | unknown, formula           | unknown, formula           | unknown, formula
          =HYPERLINK(     | unknown, formula           | unknown, formula           | unknown, formula
          +cmd            | unknown, formula           | unknown, formula           | unknown, formula
          130 %           | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          1E3             | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          25²             | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          10-20           | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          nhiều           | refused, number_unreadable | refused, number_unreadable | refused, number_unreadable
          không rõ        | unknown                    | unknown                    | unknown
          ---             | unknown                    | unknown                    | unknown
          ''              | unknown                    | unknown                    | unknown
          """)
  void counts(String text, String either, String comma, String point) {
    assertEquals(either, count((char) 0, text));
    assertEquals(comma, count(',', text));
    assertEquals(point, count('.', text));
  }

  @Property
  void a_count_is_read_as_its_locale_prints_it(@ForAll @LongRange(max = 99_999_999) long count) {
    assertEquals(count, new Numbers(',').count(printed(count, Locale.GERMANY)).value());
    assertEquals(count, new Numbers('.').count(printed(count, Locale.US)).value());
    assertEquals(count, new Numbers((char) 0).count(printed(count, Locale.US)).value());
    assertEquals(count, new Numbers((char) 0).count(printed(count, Locale.GERMANY)).value());
  }

  @Test
  void a_decimal_mark_is_a_point_or_a_comma() {
    assertThrows(IllegalArgumentException.class, () -> new Numbers(';'));
  }

  private static String printed(long count, Locale locale) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale)).format(count);
  }

  private static String count(char decimal, String text) {
    return Shown.of(new Numbers(decimal).count(text), String::valueOf);
  }
}
