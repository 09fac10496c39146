package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are as long as the units table has them: five digits in Colombia, Mexico, the USA. */
class LongCodesTest {
  private static final String UNITS =
      """
      REF_AREA,LEVEL,PARENT,NAME_VI,NAME_EN,TYPE,ALIASES,VALID_FROM,VALID_TO,SETS,SUCCESSOR,SAME_NAME_ELSEWHERE
      _T,pais,,Colombia,Colombia,,,,,co,,
      05,departamento,_T,Antioquia,Antioquia,,,,,co,,
      11,departamento,_T,"Bogotá, D.C.","Bogotá, D.C.",,Bogotá,,,co,,
      54,departamento,_T,Norte de Santander,Norte de Santander,,,,,co,,
      05001,municipio,05,Medellín,Medellín,,,,,co,,
      05059,municipio,05,Armenia,Armenia,,,,,co,,true
      11001,municipio,11,"Bogotá, D.C.","Bogotá, D.C.",,Bogotá,,,co,,
      54001,municipio,54,San José de Cúcuta,Cúcuta,,Cúcuta,,,co,,
      """;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "05                 | 05001        | 05001",
        "5                  | 5001         | 05001",
        "-                  | 5001.0       | 05001",
        "-                  | 05001        | 05001",
        "Antioquia          | MEDELLIN     | 05001",
        "ANTIOQUIA          | 54001        | unmatched",
        "-                  | 005001       | unmatched",
        "-                  | 99999        | unmatched",
        "Norte de Santander | Cucuta       | 54001",
        "BOGOTA             | BOGOTA D.C.  | 11001",
        "05                 | NO REPORTA   | 05_U",
        "-                  | Armenia      | ambiguous",
      })
  void a_code_of_five_digits_is_found(String province, String district, String unit)
      throws IOException {
    Path file = Files.writeString(folder.resolve("units.csv"), UNITS);
    UnitTable table = UnitTable.read(file, "co");
    Heirs heirs = new Heirs(table, "departamento", false);
    Places places =
        new Places(new PlaceIndex(table, "departamento", "municipio", heirs, List.of()));
    Placed found =
        places.find(province == null ? "" : province, district, LocalDate.of(2024, 5, 6));
    assertEquals(unit, placed(found));
  }
}
