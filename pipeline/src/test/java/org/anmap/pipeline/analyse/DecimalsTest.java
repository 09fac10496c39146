package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "100, 100",
    "0.5, 0.5",
    "12.345678901234, 12.3456789",
    "123456789012.7, 123456789000",
    "0.000001, 0.000001",
    "1.23e-20, 1.23E-20",
    "NaN, ''",
    "Infinity, ''"
  })
  void one_text_for_each_number(double value, String text) {
    assertEquals(text, Decimals.text(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1.23456, 1.2345, 1.2346",
    "-1.23456, -1.2346, -1.2345",
    "2, 2, 2",
    "-0.00001, -0.0001, 0"
  })
  void bounds_are_rounded_outward(double bound, String lower, String upper) {
    assertEquals(lower, Decimals.lower(bound));
    assertEquals(upper, Decimals.upper(bound));
  }
}
