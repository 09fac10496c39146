package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.anmap.contract.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final Geography GEOGRAPHY = Samples.geographyOfDistricts();
  private static final Places PLACES = GEOGRAPHY.places();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // province        | district              | date       | unit
        "01                | 001                   | 2024-05-06 | 001",
        "1                 | 1                     | 2024-05-06 | 001",
        "Hà Nội            | Quận Ba Đình          | 2024-05-06 | 001",
        "HANOI             | BADINH                | 2024-05-06 | 001",
        "TP. Hà Nội        | Q.Ba Đình             | 2024-05-06 | 001",
        "Ha Noi City       | Ba Dinh District      | 2024-05-06 | 001",
        "Hà Nội            | District Ba Dinh      | 2024-05-06 | 001",
        "HN                | quan_ba_dinh          | 2024-05-06 | 001",
        "T. Quảng Nam      | Tp Hội An             | 2024-05-06 | 503",
        "Quảng Nam         | Hoi An City           | 2024-05-06 | 503",
        "Quảng Nam         | nui thanh             | 2024-05-06 | 517",
        "Long An           | H. Mộc Hoá            | 2024-05-06 | 798",
        "Long An           | Huyện Mộc Hóa         | 2024-05-06 | 798",
        "Hà Nội            | Huyện Mĩ Đức          | 2024-05-06 | 282",
        "Hà Nội            | Huyện ứng Hòa         | 2024-05-06 | 281",
        // one name, two units: the type decides
        "Hà Tĩnh           | Huyện Kỳ Anh          | 2024-05-06 | 447",
        "Hà Tĩnh           | H Ky Anh              | 2024-05-06 | 447",
        "Hà Tĩnh           | Thị xã Kỳ Anh         | 2024-05-06 | 449",
        "42                | TX. Kì Anh            | 2024-05-06 | 449",
        "Hà Tĩnh           | Ky Anh Town           | 2024-05-06 | 449",
        // one code, two meanings: the day decides
        "42                | 447                   | 2015-06-01 | 449, carried",
        "42                | 449                   | 2015-06-01 | 447, carried",
        "42                | 447                   | 2015-09-01 | 447",
        "Hà Tĩnh           | Thị xã Kỳ Anh         | 2015-06-01 | 449, carried",
        // merged on 1 January 2025: earlier and later rows go to the successor
        "Hà Tĩnh           | Huyện Lộc Hà          | 2023-03-01 | 445, carried",
        "42                | 448                   | 2024-12-31 | 445, carried",
        "42                | 448                   | 2025-03-01 | 445, not then",
        "Quảng Nam         | nong son              | 2022-07-01 | 509, carried",
        "49                | 519                   | 2025-06-30 | 509, not then",
        "49                | 509                   | 2025-06-30 | 509",
        // renamed: the same unit
        "Quảng Nam         | Huyện Điện Bàn        | 2014-01-01 | 507",
        "Quảng Nam         | Thị xã Điện Bàn       | 2024-01-01 | 507",
        "Quảng Nam         | Huyện Điện Bàn        | 2024-01-01 | 507, not then",
        "Hà Nội            | Thành phố Hà Đông     | 2024-01-01 | 268, not then",
        // the district is not known, the province is
        "Hà Nội            | ''                    | 2024-05-06 | 01_U",
        "Hà Nội            | Không rõ              | 2024-05-06 | 01_U",
        "Long An           | N/A                   | 2024-05-06 | 80_U",
        "49                | ---                   | 2024-05-06 | 49_U",
        // the province is not known: codes are the only ones of their kind, names may not be
        "''                | 503                   | 2024-05-06 | 503",
        "Không rõ          | Hội An                | 2024-05-06 | 503",
        "''                | Châu Thành            | 2024-05-06 | ambiguous",
        "Long An           | Châu Thành            | 2024-05-06 | 808",
        "''                | Hà Tĩnh               | 2024-05-06 | ambiguous",
        "42                | Hà Tĩnh               | 2024-05-06 | 436",
        "''                | Thành phố Hà Tĩnh     | 2024-05-06 | 436",
        "''                | Tx. Sơn Tây           | 2024-05-06 | 269",
        "''                | Sơn Tây               | 2024-05-06 | ambiguous",
        "''                | Tây Ninh              | 2024-05-06 | ambiguous",
        "''                | TP Tây Ninh           | 2024-05-06 | outside",
        "''                | Huyện Châu Thành      | 2024-05-06 | ambiguous",
        // nothing is guessed
        "Hà Tĩnh           | Kỳ Anh                | 2024-05-06 | ambiguous",
        "Hà Tĩnh           | kyanh                 | 2024-05-06 | ambiguous",
        "''                | Kỳ Anh                | 2024-05-06 | ambiguous",
        "''                | ''                    | 2024-05-06 | unmatched",
        "Hà Nội            | Hội An                | 2024-05-06 | unmatched",
        "01                | 503                   | 2024-05-06 | unmatched",
        "Atlantis          | Ba Đình               | 2024-05-06 | unmatched",
        "Hà Nội            | Ba Đìn                | 2024-05-06 | unmatched",
        "Hà Nội            | Quận Sóc Sơn          | 2024-05-06 | unmatched",
        "Hà Nội            | 888                   | 2024-05-06 | unmatched",
        // another province is no error
        "Tây Ninh          | Châu Thành            | 2024-05-06 | outside",
        "Đà Nẵng           | Q. Sơn Trà            | 2024-05-06 | outside",
        "48                | ''                    | 2024-05-06 | outside",
        "Nghệ An           | Vinh                  | 2024-05-06 | outside",
        "TP HCM            | Quận 1                | 2024-05-06 | outside",
        "''                | Quận Sơn Trà          | 2024-05-06 | outside",
        "Đà Nẵng           | Phường Hội An         | 2025-07-01 | unmatched",
        // split, or not a unit on that day: no unit carries the row alone
        "Hà Nội            | Huyện Từ Liêm         | 2012-05-06 | unmatched",
        "42                | 447                   | 2014-05-06 | unmatched",
        "Hà Nội            | 001                   | 2025-07-01 | unmatched",
        "Hà Nội            | Không rõ              | 2025-07-01 | unmatched",
        "Hà Nội            | 250                   | 2008-07-31 | unmatched",
      })
  void a_place_is_found_by_code_or_name_and_day(
      String province, String district, LocalDate date, String unit) {
    assertEquals(unit, placed(PLACES.find(province, district, date)));
    assertEquals(
        unit, placed(PLACES.find(nfd(province), "\u200b" + nfd(district) + "\u00a0", date)));
  }

  @Test
  void every_unit_of_the_set_is_found_by_its_code_and_by_both_its_names() {
    LocalDate march = LocalDate.of(2025, 3, 15);
    for (Area area : GEOGRAPHY.areas().level("district")) {
      if (!area.isUnknown()) {
        assertEquals(area.ref(), placed(PLACES.find(area.parent(), area.ref(), march)));
        assertEquals(area.ref(), placed(PLACES.find(area.parent(), area.nameVi(), march)));
        assertEquals(area.ref(), placed(PLACES.find(area.parent(), area.nameEn(), march)));
      }
    }
  }

  @Test
  void what_was_read_does_not_travel_with_the_object() throws Exception {
    Places used = GEOGRAPHY.places().with(Map.of("ngõ Qzx", "503"));
    used.find("Hà Nội", "quán Qzx", "thôn Qzx", LocalDate.of(2024, 1, 1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(used);
    String sent = bytes.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    assertFalse(sent.contains("qzx"));
    Places there =
        (Places) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertEquals(
        new Placed.Found("503", Carry.AS_IS), there.find("49", "Hội An", LocalDate.of(2024, 1, 1)));
    assertEquals("503", placed(there.find("01", "Ngõ Qzx", LocalDate.of(2024, 1, 1))));
  }

  @Test
  void one_spelling_means_what_the_day_says_however_often_it_is_asked() {
    for (int i = 0; i < 3; i++) {
      assertEquals("447", placed(PLACES.find("42", "447", LocalDate.of(2024, 1, 1))));
      assertEquals("449, carried", placed(PLACES.find("42", "447", LocalDate.of(2015, 6, 1))));
    }
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
