package org.anmap.pipeline.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Denominator;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig.GeographyConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeographyTest {

  @Nested
  class Of_the_sample {
    private final Geography geography = Samples.geographyOfDistricts();
    private final AreaTree areas = geography.areas();

    @Test
    void has_the_74_districts_of_march_2025_and_an_unknown_one_in_each_province() {
      assertEquals(List.of("country", "province", "district"), areas.levels());
      Map<String, Integer> districts = new TreeMap<>();
      areas.level("province").forEach(p -> districts.put(p.ref(), areas.children(p.ref()).size()));
      assertEquals(Map.of("01", 30 + 1, "42", 12 + 1, "49", 17 + 1, "80", 15 + 1), districts);
      assertEquals("district", areas.area("42_U").level());
    }

    @Test
    void carries_the_series_on_where_later_rows_are_carried_back() {
      AreaTree areas = Samples.geographyWithCommunes().areas();
      assertEquals(Optional.empty(), areas.area("517").validTo());
      assertEquals(Optional.empty(), areas.area("49_U").validTo());
    }

    @Test
    void carries_the_series_of_a_merged_unit_back_and_ends_with_the_district_level() {
      Area thachHa = areas.area("445");
      assertEquals(Optional.empty(), thachHa.validFrom());
      assertEquals(Optional.of(LocalDate.of(2025, 7, 1)), thachHa.validTo());
      assertEquals(Optional.of(LocalDate.of(2025, 7, 1)), areas.area("01_U").validTo());
      assertEquals(Optional.empty(), areas.area("01").validTo());
    }

    @Test
    void populations_add_up_to_the_printed_totals_of_the_census() {
      assertEquals(8_053_663, people("01"));
      assertEquals(1_288_866, people("42"));
      assertEquals(1_495_812, people("49"));
      assertEquals(1_688_547, people("80"));
      for (Area parent : areas.areas()) {
        long parts = 0;
        for (Area child : areas.children(parent.ref())) {
          parts += child.isUnknown() ? 0 : people(child.ref());
        }
        assertTrue(areas.children(parent.ref()).isEmpty() || parts == people(parent.ref()));
      }
    }

    @Test
    void age_bands_add_up_to_the_whole_population() {
      for (Area area : areas.areas()) {
        if (!area.isUnknown()) {
          long bands =
              geography.denominators().stream()
                  .filter(d -> d.refArea().equals(area.ref()) && !d.age().equals(Area.TOTAL))
                  .mapToLong(Denominator::value)
                  .sum();
          assertEquals(people(area.ref()), bands, area.ref());
        }
      }
    }

    @Test
    void names_the_units_under_a_floor_but_no_unknown_one() {
      assertEquals(Set.of(), geography.underPopulation(20_000));
      assertEquals(Set.of("504"), geography.underPopulation(25_000)); // Tây Giang 20,005
      assertEquals(79_178 + 140_213, people("445")); // Lộc Hà counted in Thạch Hà
    }

    private long people(String ref) {
      return geography.denominators().stream()
          .filter(d -> d.refArea().equals(ref) && d.age().equals(Area.TOTAL))
          .mapToLong(Denominator::value)
          .sum();
    }
  }

  @Nested
  class Is_refused_in_one_sentence {
    private static final String UNITS =
        """
        REF_AREA,LEVEL,PARENT,NAME_VI,NAME_EN,TYPE,ALIASES,VALID_FROM,VALID_TO,SETS,SUCCESSOR,SAME_NAME_ELSEWHERE
        _T,country,,Tất cả,All,,,,,s,,
        P,province,_T,Tỉnh P,P Province,tinh,,,,s,,false
        A,district,P,Huyện A,A District,huyen,,,,s,,false
        B,district,P,Huyện B,B District,huyen,,,,s,,false
        C,district,P,Huyện C,C District,huyen,,,2020-01-01,,B,false
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
        {"type":"Feature","properties":{"code":"A","more":1},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
        {"type":"Feature","properties":{"code":"B"},"geometry":{"type":"MultiPolygon","coordinates":[[[[5,5],[6,5],[6,6],[5,5]]]]}}
        ]}
        """;

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
      Files.writeString(folder.resolve("units.csv"), UNITS);
      Files.writeString(folder.resolve("people.csv"), PEOPLE);
      Files.writeString(folder.resolve("own.geojson"), SHAPES);
    }

    @Test
    void but_somebody_s_own_files_are_taken_as_they_are() {
      Geography geography = load();
      assertEquals(2, geography.shapes().get("district").size());
      assertEquals(4 + 1, geography.areas().areas().size());
    }

    @Test
    void a_doubled_code() throws IOException {
      refused(
          "units.csv", "B,district", "A,district", "units.csv: unit A is listed twice in set s");
    }

    @Test
    void an_unknown_parent() throws IOException {
      refused(
          "units.csv",
          "B,district,P",
          "B,district,Q",
          "units.csv: unit B has the unknown parent 'Q'");
    }

    @Test
    void a_successor_outside_the_set() throws IOException {
      refused(
          "units.csv",
          ",,B,false",
          ",,X,false",
          "units.csv: unit C has the successor X, which is not in set s");
    }

    @Test
    void a_date_that_is_none() throws IOException {
      refused(
          "units.csv",
          "2020-01-01",
          "01/01/2020",
          "units.csv: unit C has the date '01/01/2020', not yyyy-mm-dd");
    }

    @Test
    void a_sharing_of_names_that_is_none() throws IOException {
      refused(
          "units.csv",
          "B,false",
          "B,maybe",
          "units.csv: unit C has the SAME_NAME_ELSEWHERE 'maybe', not true, bare or false");
    }

    @Test
    void a_missing_column() throws IOException {
      refused("units.csv", "SUCCESSOR", "HEIR", "units.csv has no column SUCCESSOR");
    }

    @Test
    void a_unit_without_boundary() throws IOException {
      Files.writeString(folder.resolve("own.geojson"), SHAPES.replaceAll("(?m),$\n.*\"B\".*$", ""));
      assertEquals("own.geojson has no boundary of unit B", message());
    }

    @Test
    void a_boundary_of_an_unknown_unit() throws IOException {
      refused(
          "own.geojson",
          "\"B\"",
          "\"C\"",
          "own.geojson has a boundary of unit C, which is no district of set s");
    }

    @Test
    void two_boundaries_of_one_unit() throws IOException {
      refused("own.geojson", "\"B\"", "\"A\"", "own.geojson: unit A has two boundaries");
    }

    @Test
    void a_boundary_in_metres() throws IOException {
      refused(
          "own.geojson",
          "[6,6]",
          "[6,600000]",
          "own.geojson: the boundary of unit B is not in degrees (longitude, latitude)");
    }

    @Test
    void a_boundary_that_crosses_itself() throws IOException {
      refused(
          "own.geojson",
          "[[0,0],[1,0],[1,1],[0,0]]",
          "[[0,0],[1,1],[1,0],[0,1],[0,0]]",
          "own.geojson: the boundary of unit A is not a valid polygon or multipolygon");
    }

    @Test
    void a_unit_without_population() throws IOException {
      refused(
          "people.csv",
          "B,2019,_T,_T",
          "B,2019,_T,00-04",
          "people.csv: unit B has no population of all sexes and ages");
    }

    @Test
    void a_population_of_an_unknown_unit() throws IOException {
      refused("people.csv", "B,2019", "X,2019", "people.csv: unit X is not in set s");
    }

    @Test
    void a_population_that_is_no_number() throws IOException {
      refused(
          "people.csv",
          "20000",
          "many",
          "people.csv: unit B has a YEAR or VALUE that is no whole number");
    }

    private void refused(String file, String was, String becomes, String message)
        throws IOException {
      Path path = folder.resolve(file);
      Files.writeString(path, Files.readString(path).replace(was, becomes));
      assertEquals(message, message());
    }

    private String message() {
      return assertThrows(ConfigException.class, this::load).getMessage();
    }

    private Geography load() {
      return Geography.load(
          new GeographyConfig(
              "s",
              "units.csv",
              Map.of("district", "own.geojson"),
              false,
              "people.csv",
              "",
              "",
              Map.of()),
          folder::resolve);
    }
  }
}
