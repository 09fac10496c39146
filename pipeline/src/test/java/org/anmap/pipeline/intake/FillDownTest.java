package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blank cells under a merged one take its value, and no other. */
class FillDownTest {
  private static final String HEADER = "Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực\n";
  private static final String DATED = ",05/01/2025,rape\n";

  @TempDir private Path folder;

  private String reads(String rows) {
    return Desk.withOwn(folder, "{base: case_flat, kind: case, fill_down: [province, district]}")
        .reads(HEADER + rows);
  }

  @Test
  void a_total_teaches_nothing_and_takes_nothing() {
    assertEquals(
        """
        1 → 202501 503 rape _U _U
        2 – row_total
        3 ! filled_down
        3 → 202501 503 rape _U _U
        """,
        reads("49,503" + DATED + "49,Tổng cộng,,\n" + "," + DATED));
  }

  /** Whether the district changed in it nobody knows: to count on in the last would be a guess. */
  @Test
  void under_a_row_whose_cells_have_shifted_nothing_is_filled_until_a_sound_row_says() {
    assertEquals(
        """
        1 → 202501 503 rape _U _U
        2 ✗ fields_miscounted
        3 ✗ place_unmatched district
        4 → 202501 505 rape _U _U
        5 ! filled_down
        5 → 202501 505 rape _U _U
        """,
        reads(
            "49,503"
                + DATED
                + "49,504,05/01/2025,rape,x\n"
                + ","
                + DATED
                + "49,505"
                + DATED
                + ","
                + DATED));
  }

  @Test
  void what_nobody_sees_is_blank() {
    assertEquals(
        """
        1 → 202501 503 rape _U _U
        2 ! filled_down
        2 → 202501 503 rape _U _U
        3 ! filled_down
        3 → 202501 503 rape _U _U
        4 – row_without_record
        """,
        reads(
            "49,503"
                + DATED
                + "\u00A0,\u200B"
                + DATED
                + " \u00A0\u2060,\uFEFF"
                + DATED
                + "\u00A0,\u200B,\u2007,\u00A0\n"));
  }

  private static final String BY_MONTH =
      """
      kind: case
      required: [[report_date], [district_code]]
      fields: {record_id: [STT], district_code: [Huyện], gbv_type: [Loại bạo lực]}
      fill_down: [district_code, gbv_type]
      wide: {value: count, year: 2025}
      """;

  @Test
  void a_row_of_months_takes_the_district_above_it() {
    assertEquals(
        """
        1 → 202501 503 rape _U _U cases=3; date_month_only report_date
        1 → 202502 503 rape _U _U cases=4; date_month_only report_date
        2 ! filled_down
        2 → 202501 503 rape _U _U cases=5; date_month_only report_date
        2 – cell_blank
        3 – row_without_record
        """,
        Desk.withOwn(folder, BY_MONTH)
            .reads(
                "STT,Huyện,Loại bạo lực,Tháng 1,Tháng 2\n,503,rape,3,4\n,,,5,\u00A0\n,,,\u00A0,\n"));
  }

  @Test
  void a_row_of_months_alone_is_never_dropped_in_silence() {
    assertEquals(
        """
        1 ✗ row_numbers_only
        1 – cell_blank
        2 – row_total
        """,
        Desk.withOwn(folder, BY_MONTH)
            .reads("STT,Huyện,Loại bạo lực,Tháng 1,Tháng 2\n,,,5,\n,Tổng,,5,\n"));
    assertEquals(
        "1 → 202501 503 _U _U _U cases=5; date_month_only report_date\n",
        Desk.withOwn(
                folder,
                """
                kind: case
                required: [[report_date]]
                constants: {district_code: "503"}
                wide: {value: count, year: 2025}
                """)
            .reads("Tháng 1,\n5,\n"));
  }
}
