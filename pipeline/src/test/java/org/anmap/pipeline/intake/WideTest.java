package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column for each month, in any language, with the year in the header, a column or nowhere. */
class WideTest {
  /** The form of the crime incidence of Mexican municipalities; places are those of the desk. */
  private static final String MEXICAN =
      """
      kind: case
      required: [[report_date], [district_code]]
      fields:
        province: [Clave_Ent]
        district_code: [Cve. Municipio]
        gbv_type: [Subtipo de delito]
      filters:
        - {column: Bien jurídico afectado, is: [La libertad y la seguridad sexual]}
      wide:
        value: count
        year_column: Año
        months: {Enero: 1, Febrero: 2, Marzo: 3, Abril: 4, Mayo: 5, Junio: 6, Julio: 7,
                 Agosto: 8, Septiembre: 9, Octubre: 10, Noviembre: 11, Diciembre: 12}
      codes:
        gbv_type:
          rape: [Violación simple, Violación equiparada]
          sexual_assault: [Abuso sexual, Acoso sexual]
      identifying: [Entidad, Municipio]
      free_text: [Modalidad, Tipo de delito]
      """;

  private static final String HEADER =
      "Año,Clave_Ent,Entidad,Cve. Municipio,Municipio,Bien jurídico afectado,Tipo de delito,"
          + "Subtipo de delito,Modalidad,Enero,Febrero,Diciembre\n";

  @TempDir private Path folder;

  @Test
  void the_year_stands_in_a_column_and_one_line_stands_for_several_cases() {
    assertEquals(
        """
        1 → 202301 503 rape _U _U cases=3; date_month_only report_date
        1 – row_without_record count
        1 → 202312 503 rape _U _U cases=1; date_month_only report_date
        2 → 202401 504 sexual_assault _U _U cases=12; date_month_only report_date
        2 – cell_blank
        2 → 202412 504 sexual_assault _U _U cases=2; date_month_only report_date
        """,
        Desk.withOwn(folder, MEXICAN)
            .reads(
                HEADER
                    + row("2023", "503", "Violación simple,x,3,0,1")
                    + row("2024", "504", "Abuso sexual,x,12,,2")));
  }

  @Test
  void so_it_does_in_the_encoding_of_the_office() {
    assertEquals(
        "1 → 202301 503 rape _U _U cases=3; date_month_only report_date\n1 – cell_blank\n1 – cell_blank\n",
        Desk.withOwn(folder, MEXICAN)
            .encoded("latin1")
            .reads(
                (HEADER + row("2023", "503", "Violación simple,x,3,,"))
                    .getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void a_row_of_another_subject_is_left_out_in_every_month() {
    String robbery =
        row("2023", "503", "Robo,x,3,4,5")
            .replace("La libertad y la seguridad sexual", "El patrimonio");
    assertEquals(
        "1 – row_filtered\n".repeat(3), Desk.withOwn(folder, MEXICAN).reads(HEADER + robbery));
  }

  @ParameterizedTest(name = "year {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2023    | → 202301 503 rape _U _U cases=3; date_month_only report_date",
        "' 2023 '| → 202301 503 rape _U _U cases=3; date_month_only report_date",
        "''      | ✗ date_missing report_date",
        "s/d     | ✗ date_unreadable report_date",
        "1989    | ✗ date_out_of_range report_date",
      })
  void a_year_is_read_or_the_row_set_aside(String year, String expected) {
    String one = "Año,Cve. Municipio,Bien jurídico afectado,Subtipo de delito,Enero\n";
    assertEquals(
        "1 " + expected + "\n",
        Desk.withOwn(folder, MEXICAN)
            .reads(one + year + ",503,La libertad y la seguridad sexual,Violación simple,3\n"));
  }

  @Test
  void a_file_without_the_column_of_the_year_is_refused() {
    assertEquals(
        "refused column_missing ano\n",
        Desk.withOwn(folder, MEXICAN)
            .reads("Cve. Municipio,Bien jurídico afectado,Subtipo de delito,Enero\n503,x,y,3\n"));
  }

  @ParameterizedTest(name = "{0} | {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "year: 2024        | Enero       | 202401",
        "year: 2024        | ENERO       | 202401",
        "year: 2024        | enero 2025  | 202501",
        "year: 2024        | 2025 Enero  | 202501",
        "year: 2024        | Tháng 3     | 202403",
        "year: 2024        | 3/2025      | 202503",
        "year: 2024        | Febrero     | -",
        "year_column: Año  | Enero       | 202301",
        "year_column: Año  | 3           | 202303",
        "year_column: Año  | Enero 2025  | 202501",
        "                  | Enero 2025  | 202501",
        "                  | Enero       | -",
        "                  | 2024 Enero 2025 | -",
        "                  | 2025        | -",
      })
  void headers_name_months_by_word_or_number(String year, String header, String month) {
    String profile =
        "kind: case\nrequired: [[report_date]]\nfields: {district_code: [Clave]}\n"
            + "wide: {value: count, months: {Enero: 1}"
            + (year == null ? "" : ", " + year)
            + "}";
    String expected =
        month == null
            ? "refused column_missing report_date\n"
            : "1 → " + month + " 503 _U _U _U cases=70; date_month_only report_date\n";
    assertEquals(
        expected, Desk.withOwn(folder, profile).reads("Año,Clave," + header + "\n2023,503,70\n"));
  }

  /** A table of two columns of months; {@code /} ends a row. */
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // numbers that are months: in the header, beside or below other words
        "Huyện,1,2/503,3,5              | 202401=3 202402=5",
        "Huyện,Tháng,/,1,2/503,3,5      | 202401=3 202402=5",
        "Huyện,Số vụ,Số vụ/,1,2/503,3,5 | 202401=3 202402=5",
        "Huyện,2025,/,1,2/503,3,5       | 202501=3 202502=5",
        "Báo cáo,,/Huyện,1,2/503,3,5    | 202401=3 202402=5",
        // numbers that are counts, below months in words that the profile does not know
        "Huyện,Enero,Febrero/503,3,5    | refused column_missing report_date",
        "Huyện,Enero,Febrero/503,3,4    | refused column_missing report_date",
        "Huyện,Enero,Febrero/,3,5       | refused column_missing report_date",
        "Huyện,Enero,Febrero/,3,4/,5,6  | refused column_missing report_date",
        "Huyện,Enero,Febrero/503,3,3/504,1,4 | refused column_missing report_date",
        "Huyện,Enero/,3                 | refused column_missing report_date",
      })
  void a_row_of_counts_is_never_taken_for_months(String rows, String expected) {
    String profile =
        "kind: case\nrequired: [[report_date]]\nfields: {district_code: [Huyện]}\n"
            + "wide: {value: count, year: 2024}";
    assertEquals(
        expected,
        Desk.withOwn(folder, profile)
            .reads(rows.replace("/", "\n") + "\n")
            .replaceAll("1 → (\\d+) 503 _U _U _U cases=(\\d+);.*\\n", "$1=$2 ")
            .strip());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "year: 2024, year_column: Año | wide: give either year or year_column",
        "months: {Enero: 0}           | wide.months: Enero is no month from 1 to 12",
        "months: {Enero: 13}          | wide.months: Enero is no month from 1 to 12",
      })
  void what_contradicts_itself_is_refused(String wide, String message) {
    JsonMappingException refused =
        assertThrows(
            JsonMappingException.class,
            () ->
                ConfigReader.mapper()
                    .readValue("wide: {value: count, " + wide + "}", ProfileConfig.class));
    assertTrue(refused.getCause() instanceof ConfigException);
    assertEquals(message, refused.getCause().getMessage());
  }

  private static String row(String year, String place, String rest) {
    return year + ",49,x," + place + ",x,La libertad y la seguridad sexual,x," + rest + "\n";
  }
}
