package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports of other countries in their own words, read by a profile and nothing else.
 *
 * <p>The form is that of Colombian notifications of violence; codes of places are those of the
 * desk.
 */
class OtherCountriesTest {
  private static final String COLOMBIAN =
      """
      kind: case
      required: [[report_date], [district_code, district], [gbv_type], [consent]]
      fields:
        report_date: [FECHA DE NOTIFICACIÓN]
        incident_date: [Fecha hecho]
        province: [Código departamento]
        district_code: [Código DANE municipio]
        gbv_type: [Naturaleza de la violencia]
        sex: [Género]
        age: [Grupo etario]
        disability: [Discapacidad]
        consent: [Autoriza]
        perp_relationship: [Parentesco]
      identifying: [Nombre, Cédula, Departamento, Municipio, Barrio]
      free_text: [Armas medios]
      unknown: [Sin información, Sin dato, "?"]
      yes: [Sí]
      codes:
        gbv_type:
          physical_assault: [Física]
          sexual_assault: [Abuso sexual, Acoso sexual]
          rape: [Acceso carnal violento]
          psychological_emotional_abuse: [Psicológica]
          denial_of_resources_opportunities_or_services: [Negligencia y abandono]
          _U: [Otra]
        sex:
          female: [Mujer, Femenino]
          male: [Hombre, Masculino]
        perp_relationship:
          intimate_partner_former_partner: [Pareja, Expareja]
      """;

  private static final String HEADER =
      "Departamento,Código departamento,Municipio,Código DANE Municipio,Fecha Hecho,"
          + "Fecha de notificación,Género,Grupo etario,Naturaleza de la violencia,Autoriza,"
          + "Parentesco,Discapacidad,Nombre,Cédula\n";

  private static final String ROW =
      "X,49,X,503,17/03/2024 11:50:00 p. m.,18/03/2024 07:44:00 a. m.,Mujer,27,Física,Sí,"
          + "Expareja,No,Qzxnombre,999123456789\n";

  private static final String ACCEPTED =
      "→ 202403 503 physical_assault female 26_40 incident_month=202403 reporting_lag=0_3_days"
          + " case_context=intimate_partner_violence"
          + " disability=no perp_relationship=intimate_partner_former_partner\n";

  @TempDir private Path folder;

  private String reads(String rows) {
    return Desk.withOwn(folder, COLOMBIAN).reads(HEADER + rows);
  }

  @Test
  void a_row_in_spanish_becomes_a_row_of_codes() {
    assertEquals("1 " + ACCEPTED, reads(ROW));
  }

  /** In a public file of that form 48,959 rows are equal to another, and all are cases. */
  @Test
  void identical_rows_are_different_cases() {
    assertEquals("1 %s2 %s3 %s".formatted(ACCEPTED, ACCEPTED, ACCEPTED), reads(ROW + ROW + ROW));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NO REPORTA      | 1 → 202403 503 _U female 26_40",
        "SIN INFORMACION | 1 → 202403 503 _U female 26_40",
        "sin dato        | 1 → 202403 503 _U female 26_40",
        "Otra            | 1 → 202403 503 _U female 26_40",
        "?               | 1 → 202403 503 _U female 26_40",
        "Económica       | 1 → 202403 503 _U female 26_40; code_unknown gbv_type",
        "PSICOLOGICA     | 1 → 202403 503 psychological_emotional_abuse female 26_40",
      })
  void what_is_not_known_is_told_from_what_the_profile_does_not_know(String type, String expected) {
    assertEquals(
        expected + "\n",
        reads(
            "X,49,X,503,,18/03/2024,F,27,%s,SI,,,x,x\n".formatted(type).replace(",F,", ",Mujer,")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sí       | 1 → 202403 503 rape female _U",
        "SI       | 1 → 202403 503 rape female _U",
        "Yes      | 1 → 202403 503 rape female _U",
        "No       | 1 – consent_withheld consent",
        "quizás   | 1 – consent_withheld consent",
        "sin dato | 1 – consent_withheld consent",
      })
  void yes_is_said_in_the_words_of_the_profile_too(String word, String expected) {
    assertEquals(
        expected + "\n",
        reads(
            "X,49,X,503,,18/03/2024,Femenino,,Acceso carnal violento,%s,,,x,x\n".formatted(word)));
  }

  /** A municipality that nobody knows, in a department that is known. */
  @Test
  void an_unknown_municipality_is_counted_in_its_department() {
    assertEquals(
        "1 → 202403 49_U rape female _U\n",
        reads("X,49,X,SIN INFORMACION,,18/03/2024,Mujer,,Acceso carnal violento,sí,,,x,x\n"));
  }
}
