package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig.GeographyConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody's own communes: taken as they are, or refused in one sentence. */
class CommunesTest {
  private static final String UNITS =
      """
      REF_AREA,LEVEL,PARENT,NAME_VI,NAME_EN,TYPE,ALIASES,VALID_FROM,VALID_TO,SETS,SUCCESSOR,SAME_NAME_ELSEWHERE
      _T,country,,Tất cả,All,,,,,s,,
      P,province,_T,Tỉnh P,P Province,tinh,,,,s,,false
      Q,province,_T,Tỉnh Q,Q Province,tinh,,,,,,false
      A,district,P,Huyện A,A District,huyen,,,2020-01-01,s,,false
      B,district,P,Huyện B,B District,huyen,,,2020-01-01,s,,false
      C,district,P,Huyện C,C District,huyen,,,2010-01-01,,B,false
      D,district,P,Huyện D,D District,huyen,,,2010-01-01,,,false
      """;
  private static final String COMMUNES =
      """
      REF_AREA,PARENT,NAME_VI,TYPE,VALID_FROM,VALID_TO
      A1,A,Xã Một,xa,,2020-01-01
      C1,C,Xã Hai,xa,,2010-01-01
      D1,D,Xã Ba,xa,,2010-01-01
      N1,P,Phường Một,phuong,2020-01-01,
      N2,P,Phường Hai,phuong,2020-01-01,
      """;
  private static final String CROSSWALK =
      """
      COMMUNE,UNIT,SHARE
      N1,A,0.6
      N1,B,0.4
      N2,A,0.4
      N2,B,0.3
      N2,C,0.3
      """;
  private static final String PEOPLE =
      """
      REF_AREA,YEAR,SEX,AGE,VALUE,SOURCE
      _T,2019,_T,_T,30000,x
      P,2019,_T,_T,30000,x
      A,2019,_T,_T,10000,x
      B,2019,_T,_T,20000,x
      """;
  private static final String SHAPES =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
      {"type":"Feature","properties":{"code":"B"},"geometry":{"type":"Polygon","coordinates":[[[5,5],[6,5],[6,6],[5,5]]]}}
      ]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("units.csv"), UNITS);
    Files.writeString(folder.resolve("communes.csv"), COMMUNES);
    Files.writeString(folder.resolve("crosswalk.csv"), CROSSWALK);
    Files.writeString(folder.resolve("people.csv"), PEOPLE);
    Files.writeString(folder.resolve("own.geojson"), SHAPES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # commune  | date       → unit
          Xã Một     | 2015-05-06 | A
          C1         | 2009-05-06 | B, carried
          Xã Hai     | 2015-05-06 | B, not then
          Xã Ba      | 2009-05-06 | unmatched
          N1         | 2020-01-01 | A, estimated
          Phường Hai | 2020-01-01 | B, estimated
          """)
  void lie_in_their_district_or_where_most_of_their_people_lived(
      String commune, LocalDate date, String unit) {
    assertEquals(unit, placed(load().find("P", "", commune, date)));
  }

  @Test
  void without_a_crosswalk_end_with_the_districts() throws IOException {
    Files.writeString(folder.resolve("communes.csv"), COMMUNES.replaceAll("(?m)^N.*\n", ""));
    Places places = Geography.load(config("communes.csv", ""), folder::resolve).places();
    assertEquals("A", placed(places.find("P", "", "Xã Một", LocalDate.of(2019, 12, 31))));
    assertEquals("unmatched", placed(places.find("P", "", "Xã Một", LocalDate.of(2020, 1, 1))));
    assertEquals("unmatched", placed(places.find("P", "A", "", LocalDate.of(2020, 1, 1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file        | was         | becomes      → refusal
          communes.csv  | A1,A,       | A1,X,        | 'communes.csv: commune A1 has the unknown parent ''X'''
          communes.csv  | C1,C,       | A1,C,        | communes.csv: commune A1 is listed twice for one day
          crosswalk.csv | N1,B,0.4    | A1,B,1       | crosswalk.csv: commune N1 has shares that do not add up to 1
          communes.csv  | N2,P,       | N3,P,        | communes.csv: commune N3 has no district as parent and is not in the crosswalk
          communes.csv  | 2020-01-01  | 1/1/2020     | 'communes.csv: commune A1 has the date ''1/1/2020'', not yyyy-mm-dd'
          communes.csv  | PARENT      | DISTRICT     | communes.csv has no column PARENT
          crosswalk.csv | N1,B,0.4    | N1,B,0.3     | crosswalk.csv: commune N1 has shares that do not add up to 1
          crosswalk.csv | N1,B,0.4    | N1,B,some    | crosswalk.csv: commune N1 has a SHARE that is no number
          crosswalk.csv | N1,B,0.4    | N1,B,-0.4    | crosswalk.csv: commune N1 has a SHARE that is not between 0 and 1
          crosswalk.csv | N1,B,0.4    | N1,A,0.4     | crosswalk.csv: commune N1 lists unit A twice
          crosswalk.csv | N1,B,0.4    | N1,P,0.4     | communes.csv: commune N1 is carried to P in the crosswalk, where no district counts rows
          crosswalk.csv | N1,B,0.4    | N1,D,0.4     | communes.csv: commune N1 is carried to D in the crosswalk, where no district counts rows
          crosswalk.csv | N2,C,0.3    | N2,Q,0.3     | ''
          crosswalk.csv | N1,A,0.6    | N1,C,0.6     | ''
          """)
  void are_refused_in_one_sentence(String file, String was, String becomes, String refusal)
      throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(was, becomes));
    if (refusal.isEmpty()) {
      load();
    } else {
      assertEquals(refusal, assertThrows(ConfigException.class, this::load).getMessage());
    }
  }

  @Test
  void of_no_province_are_refused_in_the_crosswalk() throws IOException {
    Files.writeString(folder.resolve("crosswalk.csv"), CROSSWALK + "A1,B,1\n");
    assertEquals(
        "crosswalk.csv: commune A1 is no commune of a province in communes.csv",
        assertThrows(ConfigException.class, this::load).getMessage());
  }

  @Test
  void in_two_units_of_as_many_people_are_refused() throws IOException {
    Files.writeString(
        folder.resolve("crosswalk.csv"),
        CROSSWALK.replace("A,0.6", "A,0.5").replace("B,0.4", "B,0.5"));
    assertEquals(
        "communes.csv: commune N1 has no unit with most of its people in the crosswalk",
        assertThrows(ConfigException.class, this::load).getMessage());
  }

  @Test
  void of_a_crosswalk_without_communes_are_missed() {
    assertEquals(
        "geography.crosswalk needs geography.communes",
        assertThrows(ConfigException.class, () -> config("", "crosswalk.csv")).getMessage());
  }

  private Places load() {
    return Geography.load(config("communes.csv", "crosswalk.csv"), folder::resolve).places();
  }

  private static GeographyConfig config(String communes, String crosswalk) {
    return new GeographyConfig(
        "s",
        "units.csv",
        Map.of("district", "own.geojson"),
        false,
        "people.csv",
        communes,
        crosswalk,
        Map.of());
  }
}
