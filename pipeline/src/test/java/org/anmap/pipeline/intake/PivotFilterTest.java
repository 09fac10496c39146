package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filter sees the rows of a file as they stand in it, also where a row holds one value. */
class PivotFilterTest {
  private static final String ROWS =
      """
      event,date,district,what,holds,state
      e1,05/01/2025,503,sexOf,Nữ,final
      e1,05/01/2025,503,ageOf,19,final
      e2,06/01/2025,504,sexOf,Nam,draft
      e2,06/01/2025,504,ageOf,33,final
      """;

  @TempDir private Path folder;

  private String reads(String filter) {
    return Desk.withOwn(
            folder,
            """
            kind: case
            required: [[report_date]]
            fields: {report_date: [date], district_code: [district]}
            constants: {gbv_type: rape}
            codes: {sex: {female: [Nữ], male: [Nam]}}
            pivot: {key: [event], name: what, value: holds, fields: {sexOf: sex, ageOf: age}}
            filters: [%s]
            """
                .formatted(filter))
        .reads(ROWS);
  }

  @Test
  void by_the_name_of_the_value() {
    assertEquals(
        """
        2 → 202501 503 rape _U 18_25
        4 → 202501 504 rape _U 26_40
        1 – row_filtered
        3 – row_filtered
        """,
        reads("{column: what, is_not: [sexOf]}"));
  }

  @Test
  void by_the_value() {
    assertEquals(
        """
        1 → 202501 503 rape female 18_25
        4 → 202501 504 rape _U 26_40
        3 ✗ row_not_approved
        """,
        reads("{column: holds, is_not: [Nam], quarantine: true}"));
  }

  @Test
  void by_any_other_column() {
    assertEquals(
        """
        1 → 202501 503 rape female 18_25
        4 → 202501 504 rape _U 26_40
        3 – row_filtered
        """,
        reads("{column: state, is: [final]}"));
  }
}
