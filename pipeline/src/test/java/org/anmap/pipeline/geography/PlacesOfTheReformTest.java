package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Places before and after 1 July 2025, when Viet Nam ended its districts, made 34 provinces of 63
 * and new communes of the old. Facts: Resolution 202/2025/QH15; 1656, 1659, 1665 and
 * 1682/NQ-UBTVQH15.
 */
class PlacesOfTheReformTest {
  private static final Places PLACES = Samples.geographyWithCommunes().places();

  @ParameterizedTest(name = "{0} | {1} | {2} | {3} → {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code 80 was Long An, is Tây Ninh
          80        | 802                    | '' | 2025-06-30 | 802
          80        | Đức Hòa                | '' | 2025-06-30 | 802
          80        | Phường Tân An          | '' | 2025-07-01 | 794, carried
          Tây Ninh  | 27712                  | '' | 2025-07-01 | 794, carried
          80        | Xã Châu Thành          | '' | 2025-07-01 | outside
          80        | Phường Tân Ninh        | '' | 2025-07-01 | outside
          Long An   | Phường Tân An          | '' | 2025-07-01 | 794, not then
          Tỉnh Long An | 27712               | '' | 2025-07-01 | 794, not then
          Long An   | Xã Châu Thành          | '' | 2025-07-01 | unmatched
          72        | Phường Tân Ninh        | '' | 2025-07-01 | outside
          # 49 went into 48
          49        | Phường Tam Kỳ          | '' | 2025-07-01 | 502, not then
          48        | Phường Tam Kỳ          | '' | 2025-07-01 | 502, carried
          TP. Đà Nẵng | P. Hội An            | '' | 2025-07-01 | 503, carried
          Đà Nẵng   | Phường Hải Châu        | '' | 2025-07-01 | outside
          Đà Nẵng   | Đặc khu Hoàng Sa       | '' | 2025-07-01 | outside
          Đà Nẵng   | Quận Hải Châu          | '' | 2025-07-01 | outside
          Quảng Nam | Phường Hải Châu        | '' | 2025-07-01 | unmatched
          # what straddles is counted where most of its people lived
          Hà Nội    | Phường Ba Đình         | '' | 2025-07-01 | 001, estimated
          Hà Tĩnh   | Phường Sông Trí        | '' | 2025-07-01 | 449, estimated
          Tây Ninh  | Xã Nhựt Tảo            | '' | 2025-07-01 | 805, estimated
          Hà Nội    | Phường Hồng Hà         | '' | 2025-07-01 | 003, estimated
          Hà Nội    | Phường Ba Đình         | '' | 2025-06-30 | 001, estimated
          # a code used again: the day decides
          01        | ''                     | 00004 | 2025-06-30 | 001
          01        | ''                     | 00004 | 2025-07-01 | 001, estimated
          01        | ''                     | 00091 | 2025-06-30 | 003
          01        | ''                     | 00091 | 2025-07-01 | 021, estimated
          01        | 00091                  | ''    | 2025-07-01 | 021, estimated
          ''        | ''                     | 91    | 2025-06-30 | 003
          ''        | ''                     | 20965 | 2025-07-01 | 517, carried
          # zeros lost: 4 is 004 Long Biên or 00004 phường Ba Đình; before the reform districts had codes
          01        | 4                      | ''    | 2025-06-30 | 004
          01        | 4                      | ''    | 2025-07-01 | ambiguous
          01        | 004                    | ''    | 2025-07-01 | 004, not then
          01        | 00004                  | ''    | 2025-07-01 | 001, estimated
          # a code taken for a measured number, and two numbers in a cell
          1.0       | 4.0                    | ''    | 2025-06-30 | 004
          80.0      | 802.0                  | ''    | 2025-06-30 | 802
          01        | 4.5                    | ''    | 2025-06-30 | unmatched
          1 0       | 080                    | ''    | 2025-06-30 | unmatched
          # offices go on writing districts
          Đà Nẵng   | Huyện Núi Thành        | '' | 2025-08-15 | 517, not then
          Quảng Nam | H. Núi Thành           | '' | 2025-08-15 | 517, not then
          Đà Nẵng   | Xã Núi Thành           | '' | 2025-08-15 | 517, carried
          Đà Nẵng   | Núi Thành              | '' | 2025-08-15 | 517, carried
          Đà Nẵng   | Thị trấn Núi Thành     | '' | 2025-08-15 | 517, not then
          Đà Nẵng   | Tam Kỳ                 | '' | 2025-08-15 | 502, carried
          Đà Nẵng   | Thành phố Tam Kỳ       | '' | 2025-08-15 | 502, not then
          Quảng Nam | Tam Kỳ                 | '' | 2025-08-15 | 502, not then
          Hà Nội    | 001                    | '' | 2025-08-15 | 001, not then
          Hà Nội    | Quận Ba Đình           | '' | 2025-08-15 | 001, not then
          Hà Nội    | Ba Đình                | '' | 2025-08-15 | 001, estimated
          Hà Nội    | Q. Tây Hồ              | '' | 2025-08-15 | 003, not then
          Hà Tĩnh   | Huyện Lộc Hà           | '' | 2025-08-15 | 445, not then
          Hà Tĩnh   | Hà Tĩnh                | '' | 2025-08-15 | 436, not then
          Tây Ninh  | Huyện Châu Thành       | '' | 2025-08-15 | ambiguous
          Tây Ninh  | 808                    | '' | 2025-08-15 | 808, not then
          Tây Ninh  | Thành phố Tây Ninh     | '' | 2025-08-15 | outside
          Long An   | Huyện Châu Thành       | '' | 2025-08-15 | 808, not then
          # and old communes
          Hà Nội    | Phường Trúc Bạch       | '' | 2025-06-30 | 001
          Hà Nội    | Phường Trúc Bạch       | '' | 2025-07-01 | 001, not then
          Quảng Nam | Minh An                | '' | 2025-06-30 | 503
          Quảng Nam | ''                     | phường Minh An | 2024-03-01 | 503
          Đà Nẵng   | ''                     | phường Minh An | 2025-07-01 | 503, not then
          # rows of before that were typed after
          Đà Nẵng   | Huyện Núi Thành        | '' | 2025-06-30 | 517, not then
          Đà Nẵng   | 517                    | '' | 2025-06-30 | 517, not then
          Đà Nẵng   | Xã Núi Thành           | '' | 2025-06-30 | ambiguous
          Đà Nẵng   | Quận Sơn Trà           | '' | 2025-06-30 | outside
          Đà Nẵng   | Phường Thạch Thang     | '' | 2025-06-30 | outside
          Tây Ninh  | Đức Hòa                | '' | 2025-06-30 | 802, not then
          Tây Ninh  | Châu Thành             | '' | 2025-06-30 | outside
          # one name, two units
          Hà Tĩnh   | Kỳ Anh                 | '' | 2025-06-30 | ambiguous
          Hà Tĩnh   | Kỳ Anh                 | Kỳ Phong       | 2025-06-30 | 447
          Hà Tĩnh   | Kỳ Anh                 | P. Kỳ Liên     | 2025-06-30 | 449
          Hà Tĩnh   | Kỳ Anh                 | '' | 2025-07-01 | 447, carried
          Hà Tĩnh   | TX Kỳ Anh              | '' | 2025-07-01 | 449, not then
          Long An   | ''                     | Phường 1       | 2025-06-30 | ambiguous
          Long An   | Tân An                 | P.1            | 2025-06-30 | 794
          Long An   | Kiến Tường             | phường 01      | 2025-06-30 | 795
          Long An   | Kiến Tường             | 3              | 2025-06-30 | 795
          Hà Nội    | Phường Quang Trung     | ''             | 2025-06-30 | ambiguous
          Hà Nội    | Hà Đông                | Quang Trung    | 2025-06-30 | 268
          ''        | Phường Trúc Bạch       | ''             | 2025-06-30 | ambiguous
          ''        | Quận Ba Đình           | Trúc Bạch      | 2025-06-30 | 001
          ''        | Hội An                 | ''             | 2025-07-01 | ambiguous
          ''        | Thành phố Hội An       | ''             | 2025-07-01 | 503, not then
          # the diacritics tell two communes apart: Tân Thành lay in old Tây Ninh, Tân Thạnh in Long An
          Tây Ninh  | Xã Tân Thành           | '' | 2025-07-01 | outside
          Tây Ninh  | Xã Tân Thạnh           | '' | 2025-07-01 | 799, carried
          Tây Ninh  | XA TAN THANH           | '' | 2025-07-01 | ambiguous
          Long An   | Xã Tân Thành           | '' | 2025-07-01 | ambiguous
          Long An   | Huyện Tân Thạnh        | '' | 2025-06-30 | 799
          Tây Ninh  | Phường Hòa Thành       | '' | 2025-07-01 | outside
          Tây Ninh  | Phường Hoà Thành       | '' | 2025-07-01 | outside
          # two cells: the unit in which both lie; a contradiction is not guessed
          Hà Nội    | Quận Tây Hồ            | Phường Ba Đình | 2025-07-01 | 003, not then
          Hà Nội    | Quận Đống Đa           | Phường Ba Đình | 2025-07-01 | ambiguous
          Hà Nội    | Phường Ba Đình         | Trúc Bạch      | 2025-07-01 | 001, not then
          Hà Nội    | Phường Ba Đình         | Phường Ba Đình | 2025-07-01 | 001, estimated
          Hà Nội    | Phường Ba Đình         | tổ dân phố 3   | 2025-07-01 | 001, estimated
          Hà Nội    | Phường Ba Đình         | Xã Sóc Sơn     | 2025-07-01 | ambiguous
          Hà Nội    | Quận Đống Đa           | Phường Trúc Bạch | 2025-06-30 | 006
          Hà Nội    | quán Qzx               | Phường Trúc Bạch | 2025-06-30 | 001
          Hà Nội    | Huyện Từ Liêm          | Phường Mỹ Đình 1 | 2012-05-06 | unmatched
          # the province alone
          Hà Nội    | ''                     | '' | 2025-07-01 | 01_U
          Quảng Nam | Không rõ               | '' | 2025-07-01 | 49_U, not then
          Đà Nẵng   | ''                     | '' | 2025-07-01 | ambiguous
          Tây Ninh  | N/A                    | '' | 2025-07-01 | ambiguous
          Nghệ An   | ''                     | '' | 2025-07-01 | outside
          Quảng Trị | Hải Châu               | '' | 2025-07-01 | outside
          # spelling
          Da Nang City | Tam Ky Ward         | '' | 2025-07-01 | 502, carried
          DANANG    | PHUONGTAMKI            | '' | 2025-07-01 | 502, carried
          Đà Nẵng   | Nui Thanh Commune      | '' | 2025-07-01 | 517, carried
          Ðà Nẵng   | X. Núi Thành           | '' | 2025-07-01 | 517, carried
          Quảng Nam | TT Núi Thành           | '' | 2025-06-30 | 517
          Quảng Nam | T.T. Nui Thanh         | '' | 2025-06-30 | 517
          Hà Nội    | Phường Yên Hòa         | '' | 2025-07-01 | 005, estimated
          Hà Nội    | Văn Miếu-Quốc Tử Giám  | '' | 2025-07-01 | 006, estimated
          # nothing is guessed
          Hà Nội    | Phường Minh An         | '' | 2025-07-01 | unmatched
          Hà Nội    | Phường Ba Đìn          | '' | 2025-07-01 | unmatched
          Hà Nội    | 27712                  | '' | 2025-07-01 | unmatched
          Hà Nội    | 021                    | '' | 2012-05-06 | unmatched
          ''        | ''                     | '' | 2025-07-01 | unmatched
          """)
  void a_place_is_found_by_code_or_name_and_day(
      String province, String district, String commune, LocalDate date, String unit) {
    assertEquals(unit, placed(PLACES.find(province, district, commune, date)));
    assertEquals(
        unit,
        placed(
            PLACES.find(
                nfd(province),
                "\u200b" + nfd(district) + "\u00a0",
                nfd(commune).toUpperCase(Locale.ROOT),
                date)));
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
