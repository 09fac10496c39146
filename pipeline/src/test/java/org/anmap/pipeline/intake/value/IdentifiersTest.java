package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defect 31: identifiers where none belongs. Invented ones: 010 and 999 were never issued. */
class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // identity cards of Vietnam
        "999000000001",
        "999 000 000 001",
        "9990 0000 0001",
        "999.000.000.001",
        "Số CCCD: 999000000001",
        "CCCD999000000001",
        "999000001",
        "CMND 999000001 cấp 2010",
        "099 000 000 001",
        // mobile numbers of Vietnam, before 2018
        "01000000001",
        "0100 000 0001",
        "010-0000-0001",
        "010.0000.0001",
        "(010) 0000 0001",
        "gọi 01000000001 sau 17 giờ",
        "SĐT01000000001",
        "17 01000000001",
        "01000000001/01000000002",
        "+841000000001",
        "+84 100 000 0001",
        "84 100 000 0001",
        "+84 10-0000-0001",
        // and since, in blocks that no network has
        "0300000000",
        "0510 000 000",
        "071.0000.000",
        "080 000 0000",
        "+84 30 000 0000",
        "+84300000000",
        "84300000000",
        "0084300000000",
        "(+84) 30 000 0000",
        "+84 (0)30 000 0000",
        // of Thailand
        "060-000-0000",
        "+66 60 000 0000",
        "+66600000000",
        // identity cards of Thailand
        "9990000000006",
        "9-9900-00000-00-6",
        "9 9900 00000 00 6",
        // e-mail
        "a@example.org",
        "Gửi Lan.A@mail.example.vn nhé",
        "a+b@example.co",
        "x@y@example.com"
      })
  void looks_identifying(String text) {
    assertTrue(Identifiers.looksIdentifying(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hội An",
        "Y tế & Công an",
        "17",
        "17 tuổi",
        "18-25",
        "1,5",
        // dates and periods
        "05/01/2025",
        "05-01-2025",
        "05.01.2025",
        "05 01 2025",
        "05-01-2025 12:30",
        "05-01-2025 12",
        "2025-01-05T23:30:00.123+07:00",
        "2025-06-30 12:45:00",
        "05-01-2025 - 06-01-2025",
        "20261031",
        "202610 202611",
        "20261031 1230",
        "2026W44",
        "202605B",
        "2023 2024 2025",
        "2023-2024-2025",
        "25/10/2566",
        "tháng 10/2023",
        "ngày 5 tháng 1 năm 2025",
        "45231",
        "45231.5",
        // codes
        "502",
        "001",
        "20410",
        "00001",
        "03456 03459",
        "001, 002, 003",
        "1 2 3 5 8",
        "03 05 07 08 09",
        "036 037 038 1",
        // counts and decimals
        "1.234",
        "999.999.999",
        "999,999,999",
        "999 999 999",
        "105.851234567",
        "21.0278",
        "-0.1234567890",
        "3,141592653589",
        // one digit too few, one too many
        "99900000",
        "9990000000",
        "0100000000",
        "01000000001234",
        "9990000000001234",
        // a check digit that does not fit
        "9990000000001",
        "9-9900-00000-00-1",
        // no address
        "@",
        "a@",
        "@example.org",
        "a@b",
        "a@b.c",
        "a @ b.com",
        "a@.com",
        "3@1.5"
      })
  void looks_harmless(String text) {
    assertFalse(Identifiers.looksIdentifying(text));
  }

  @Test
  void a_mobile_number_of_today_may_begin_with_09() {
    assertTrue(Identifiers.looksIdentifying("09" + "0".repeat(8)));
    assertFalse(Identifiers.looksIdentifying("09" + "0".repeat(9)));
  }

  @Property
  void a_mobile_number_is_found_in_any_text_and_grouping(
      @ForAll("networks") String network,
      @ForAll @IntRange(max = 9_999_999) int rest,
      @ForAll("groupings") String grouping) {
    String digits = network + String.format(Locale.ROOT, "%07d", rest);
    assertTrue(Identifiers.looksIdentifying(grouped(digits, grouping)));
    assertTrue(Identifiers.looksIdentifying("nạn nhân, " + grouped(digits, grouping) + "; 2 con"));
  }

  @Property
  void a_day_in_any_form_is_no_identifier(
      @ForAll @IntRange(max = 40_000) int days, @ForAll("separators") String separator) {
    LocalDate day = LocalDate.of(1990, 1, 1).plusDays(days);
    String iso = day.toString();
    assertFalse(Identifiers.looksIdentifying(iso.replace("-", separator) + " 10:30:00"));
    assertFalse(
        Identifiers.looksIdentifying(
            String.join(separator, iso.substring(8), iso.substring(5, 7), iso.substring(0, 4))));
    assertFalse(Identifiers.looksIdentifying(iso.replace("-", "")));
  }

  @Property
  void a_grouped_count_or_a_decimal_is_no_identifier(
      @ForAll @LongRange(max = 999_999_999) long count,
      @ForAll @DoubleRange(min = -180, max = 180) double decimal) {
    String grouped = String.format(Locale.US, "%,d", count);
    assertFalse(Identifiers.looksIdentifying(grouped.replace(',', '.')));
    assertFalse(Identifiers.looksIdentifying(grouped.replace(',', ' ')));
    assertFalse(Identifiers.looksIdentifying(grouped));
    assertFalse(Identifiers.looksIdentifying(String.format(Locale.US, "%.9f", decimal)));
  }

  @Test
  void one_pass_is_enough_for_a_page_of_digits() {
    assertFalse(Identifiers.looksIdentifying("1 ".repeat(500_000)));
    assertFalse(Identifiers.looksIdentifying("1".repeat(1_000_000)));
    assertFalse(Identifiers.looksIdentifying("a@".repeat(500_000)));
    assertFalse(Identifiers.looksIdentifying("a@b" + ".".repeat(1_000_000)));
  }

  @Provide
  Arbitrary<String> networks() {
    return Arbitraries.of("030", "051", "071", "080", "0100");
  }

  /** Where a sign goes into the number, before its digit of that place. */
  @Provide
  Arbitrary<String> groupings() {
    return Arbitraries.of("", "4 7", "3-6", "4.6.8", "4 ", "3.");
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("-", "/", ".", " ");
  }

  private static String grouped(String digits, String grouping) {
    StringBuilder grouped = new StringBuilder(digits);
    char sign = grouping.length() > 1 ? grouping.charAt(1) : ' ';
    for (int i = grouping.length() - 1; i >= 0; i--) {
      if (Words.isDigit(grouping.charAt(i))) {
        grouped.insert(grouping.charAt(i) - '0', sign);
      }
    }
    return grouped.toString();
  }
}
