package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects 21 to 25: what a date says, in each style of writing it. */
class DatesTest {
  private static final Dates VIETNAMESE = new Dates(DateStyle.VIETNAMESE);
  private static final Dates AMERICAN =
      new Dates(new DateStyle(DateOrder.MONTH_FIRST, false, false));
  private static final Dates UNDECIDED = new Dates(new DateStyle(DateOrder.UNKNOWN, false, false));
  private static final Dates THAI = new Dates(new DateStyle(DateOrder.DAY_FIRST, true, false));
  private static final Dates OLD_MAC = new Dates(new DateStyle(DateOrder.DAY_FIRST, false, true));

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # days
          2025-01-05                          | 2025-01-05
          2025-1-5                            | 2025-01-05
          2025/01/05                          | 2025-01-05
          2025.01.05                          | 2025-01-05
          2025-01-05T23:30:00Z                | 2025-01-05
          2025-01-05T23:30:00.123+07:00       | 2025-01-05
          2025-01-05 23:30                    | 2025-01-05
          2025-01-05 23:30:00 UTC             | 2025-01-05
          2025-01-05+07:00                    | 2025-01-05
          05/01/2025                          | 2025-01-05
          5/1/2025                            | 2025-01-05
          5-1-2025                            | 2025-01-05
          05.01.2025                          | 2025-01-05
          05 01 2025                          | 2025-01-05
          05 / 01 / 2025                      | 2025-01-05
          05/01/2025 8:05                     | 2025-01-05
          05/01/2025, 8:05:10 PM              | 2025-01-05
          05/01/2025 08:05:10 p.m.            | 2025-01-05
          05/01/2025 08:05 a.m.               | 2025-01-05
          05/01/2025 08:05:10 p. m.           | 2025-01-05
          05/01/2025 08:05 p m                | 2025-01-05
          ０５/０１/２０２５                          | 2025-01-05
          29/02/2024                          | 2024-02-29
          05 Jan 2025                         | 2025-01-05
          5-Jan-2025                          | 2025-01-05
          05Jan2025                           | 2025-01-05
          5 January 2025                      | 2025-01-05
          Jan 5, 2025                         | 2025-01-05
          5 sept 2025                         | 2025-09-05
          ngày 5 tháng 1 năm 2025             | 2025-01-05
          Ngày 05 tháng 01 năm 2025           | 2025-01-05
          05 tháng 1, 2025                    | 2025-01-05
          25-thg10-2023                       | 2023-10-25
          25 Thg 10 2023                      | 2023-10-25
          20261031                            | 2026-10-31
          01/01/1990                          | 1990-01-01
          31/12/2099                          | 2099-12-31
          # a spreadsheet's day numbers (defect 22)
          45231                               | 2023-11-01, date_serial
          45231.5                             | 2023-11-01, date_serial
          45231,75                            | 2023-11-01, date_serial
          32874                               | 1990-01-01, date_serial
          32873                               | refused, date_out_of_range
          73050                               | 2099-12-31, date_serial
          73051                               | refused, date_out_of_range
          4523                                | refused, date_unreadable
          # months (defect 24)
          tháng 10/2023                       | 2023-10, date_month_only
          Tháng 10 năm 2023                   | 2023-10, date_month_only
          tháng 10-2023                       | 2023-10, date_month_only
          năm 2023 tháng 10                   | 2023-10, date_month_only
          T10/2023                            | 2023-10, date_month_only
          thg10-2023                          | 2023-10, date_month_only
          10/2023                             | 2023-10, date_month_only
          1/2023                              | 2023-01, date_month_only
          2023-10                             | 2023-10, date_month_only
          Oct 2023                            | 2023-10, date_month_only
          Oct-2023                            | 2023-10, date_month_only
          202610                              | 2026-10, date_month_only
          # no day of the calendar, or no date (defect 24)
          31/02/2025                          | refused, date_unreadable
          29/02/2025                          | refused, date_unreadable
          00/01/2025                          | refused, date_unreadable
          32/01/2025                          | refused, date_unreadable
          01/25/2025                          | refused, date_unreadable
          25/01/25                            | refused, date_unreadable
          5-Jan-25                            | refused, date_unreadable
          13/2023                             | refused, date_unreadable
          202613                              | refused, date_unreadable
          20261301                            | refused, date_unreadable
          25102023                            | refused, date_unreadable
          25-thg10                            | refused, date_unreadable
          thg10-23                            | refused, date_unreadable
          25/10                               | refused, date_unreadable
          tháng 10                            | refused, date_unreadable
          Q3                                  | refused, date_unreadable
          2026Q3                              | refused, date_unreadable
          2026W44                             | refused, date_unreadable
          2026Oct                             | refused, date_unreadable
          2023                                | refused, date_unreadable
          năm 2023                            | refused, date_unreadable
          trước Tết                           | refused, date_unreadable
          15/8 âm lịch                        | refused, date_unreadable
          15/08/2025 âm lịch                  | refused, date_unreadable
          khoảng 05/01/2025                   | refused, date_unreadable
          05/01/2025 - 06/01/2025             | refused, date_unreadable
          05/01/2025/                         | refused, date_unreadable
          05//01/2025                         | refused, date_unreadable
          ngày                                | refused, date_unreadable
          10:30                               | refused, date_unreadable
          999999999                           | refused, date_unreadable
          # slips of the finger (defects 23 and 25)
          31/12/1989                          | refused, date_out_of_range
          01/01/2100                          | refused, date_out_of_range
          05/01/0025                          | refused, date_out_of_range
          25/10/2566                          | refused, date_out_of_range
          25/10/66                            | refused, date_unreadable
          5 ม.ค. 2567                         | refused, date_out_of_range
          # nothing known (defect 29)
          không rõ                            | unknown
          ---                                 | unknown
          ''                                  | unknown
          """)
  void a_vietnamese_office_writes(String text, String expected) {
    assertEquals(expected, read(VIETNAMESE, text));
  }

  @ParameterizedTest(name = "{0}: day first {1}, month first {2}, order unknown {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # defect 21  | day first                | month first              | order unknown
          03/04/2025   | 2025-04-03               | 2025-03-04               | refused, date_order_unknown
          04.04.2025   | 2025-04-04               | 2025-04-04               | 2025-04-04
          12/12/2025   | 2025-12-12               | 2025-12-12               | 2025-12-12
          12/13/2025   | refused, date_unreadable | 2025-12-13               | 2025-12-13
          13/12/2025   | 2025-12-13               | refused, date_unreadable | 2025-12-13
          13/13/2025   | refused, date_unreadable | refused, date_unreadable | refused, date_unreadable
          31/11/2025   | refused, date_unreadable | refused, date_unreadable | refused, date_unreadable
          0/5/2025     | refused, date_unreadable | refused, date_unreadable | refused, date_unreadable
          2025-03-04   | 2025-03-04               | 2025-03-04               | 2025-03-04
          3 Apr 2025   | 2025-04-03               | 2025-04-03               | 2025-04-03
          """)
  void the_order_of_day_and_month_is_never_guessed(
      String text, String dayFirst, String monthFirst, String unknown) {
    assertEquals(dayFirst, read(VIETNAMESE, text));
    assertEquals(monthFirst, read(AMERICAN, text));
    assertEquals(unknown, read(UNDECIDED, text));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # defect 23
          25/10/2566                | 2023-10-25
          25/10/66                  | 2023-10-25
          25/10/2023                | 2023-10-25
          2566-10-25                | 2023-10-25
          5 ม.ค. 2567               | 2024-01-05
          5 ม.ค. 67                 | 2024-01-05
          ๕ มกราคม ๒๕๖๗             | 2024-01-05
          วันที่ 5 มกราคม พ.ศ. 2567    | 2024-01-05
          วันที่ 5 เดือน มกราคม ปี พ.ศ. 2567 | 2024-01-05
          28 กุมภาพันธ์ 2567           | 2024-02-28
          29 ก.พ. 2567              | 2024-02-29
          29 ก.พ. 2568              | refused, date_unreadable
          มกราคม 2567               | 2024-01, date_month_only
          มิ.ย. 67                   | 2024-06, date_month_only
          พฤศจิกายน 2567             | 2024-11, date_month_only
          11/2567                   | 2024-11, date_month_only
          01/01/2533                | 1990-01-01
          31/12/2532                | refused, date_out_of_range
          31/12/2642                | 2099-12-31
          01/01/2643                | refused, date_out_of_range
          01/01/2701                | refused, date_out_of_range
          25/10/23                  | refused, date_out_of_range
          25 ต.ค.                   | refused, date_unreadable
          """)
  void a_thai_office_writes(String text, String expected) {
    assertEquals(expected, read(THAI, text));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # defect 22, counted from 1904
          43769   | 2023-11-01, date_serial
          31412   | 1990-01-01, date_serial
          31411   | refused, date_out_of_range
          """)
  void an_old_mac_counts_days(String text, String expected) {
    assertEquals(expected, read(OLD_MAC, text));
  }

  @ParameterizedTest(name = "{0} proves {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13/12/2025         | DAY_FIRST
          31-01-2025 10:30   | DAY_FIRST
          12/13/2025         | MONTH_FIRST
          12/12/2025         | NONE
          03/04/2025         | NONE
          13/13/2025         | NONE
          13/00/2025         | NONE
          32/01/2025         | NONE
          2025-13-12         | NONE
          25/10/66           | NONE
          25 Jan 2025        | NONE
          45231              | NONE
          không rõ           | NONE
          """)
  void proves_an_order(String text, DateEvidence expected) {
    assertEquals(expected, Dates.evidence(text));
  }

  private static String read(Dates dates, String text) {
    return Shown.of(dates.read(text), DatesTest::shown);
  }

  private static String shown(RecordedDate date) {
    LocalDate day = date.day();
    return date.monthOnly() ? day.toString().substring(0, 7) : day.toString();
  }
}
