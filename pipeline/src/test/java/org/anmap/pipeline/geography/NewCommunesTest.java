package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anmap.contract.Area;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every commune of the sample tables, as it stood before and since 1 July 2025. */
class NewCommunesTest {
  private static final Path FOLDER = Samples.FOLDER.resolve("geography");
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

  private final Geography geography = Samples.geographyWithCommunes();
  private final Places places = geography.places();
  private final Map<Boolean, List<CSVRecord>> communes =
      Table.rows(FOLDER.resolve("communes.csv"), List.of("REF_AREA")).stream()
          .collect(Collectors.partitioningBy(row -> row.get("VALID_TO").isEmpty()));

  @Test
  void each_of_the_385_new_ones_has_one_place_by_code_and_by_full_name() {
    Map<String, Integer> counts = new TreeMap<>();
    for (CSVRecord row : communes.get(true)) {
      String province = row.get("PARENT");
      String byCode = placed(places.find(province, "", row.get("REF_AREA"), SINCE));
      assertEquals(byCode, placed(places.find(province, "", row.get("NAME_VI"), SINCE)));
      assertEquals(byCode, placed(places.find(province, row.get("NAME_VI"), "", SINCE)));
      assertEquals(byCode, placed(places.find("", row.get("REF_AREA"), "", SINCE)));
      counts.merge(byCode.replaceFirst("^\\d+, ", ""), 1, Integer::sum);
    }
    assertEquals(Map.of("carried", 259, "estimated", 74, "outside", 52), counts);
  }

  @Test
  void each_of_the_1156_old_ones_has_its_district_by_code_and_by_district_and_full_name() {
    assertEquals(1156, communes.get(false).size());
    for (CSVRecord row : communes.get(false)) {
      String district = row.get("PARENT");
      String province = geography.areas().area(district).parent();
      assertEquals(district, placed(places.find(province, "", row.get("REF_AREA"), BEFORE)));
      assertEquals(district, placed(places.find(province, district, row.get("NAME_VI"), BEFORE)));
      Placed byName = places.find(province, "", row.get("NAME_VI"), BEFORE);
      assertTrue(
          byName.equals(new Placed.Found(district, Carry.AS_IS))
              || byName.equals(new Placed.Ambiguous()),
          row::toString);
    }
  }

  @Test
  void the_shares_of_a_commune_tell_where_its_people_lived_and_every_district_has_some() {
    Map<String, Double> sums = new HashMap<>();
    TreeMap<String, Integer> districts = new TreeMap<>();
    List<CSVRecord> rows =
        Table.rows(
            FOLDER.resolve("crosswalk-vn-commune-2025-vn-district-2025.csv"),
            List.of("COMMUNE", "UNIT", "SHARE"));
    for (CSVRecord row : rows) {
      sums.merge(row.get("COMMUNE"), Double.parseDouble(row.get("SHARE")), Double::sum);
      districts.merge(row.get("UNIT"), 1, Integer::sum);
    }
    sums.forEach((commune, sum) -> assertEquals(1, sum, 0.001, commune));
    assertEquals(385, sums.size());
    for (Area area : geography.areas().level("district")) {
      assertTrue(area.isUnknown() || districts.containsKey(area.ref()), area.ref());
    }
    assertEquals(15 + 1, districts.get("48"));
    assertEquals(36, districts.get("72"));
  }

  @Test
  void every_district_goes_on_being_found_by_code_and_by_both_its_names() {
    for (Area area : geography.areas().level("district")) {
      if (!area.isUnknown()) {
        for (String text : List.of(area.ref(), area.nameVi(), area.nameEn())) {
          assertEquals(area.ref(), placed(places.find(area.parent(), text, BEFORE)));
        }
        assertEquals(
            area.ref() + ", not then",
            placed(
                places.find(geography.areas().area(area.parent()).nameVi(), area.nameVi(), SINCE)));
      }
    }
  }
}
