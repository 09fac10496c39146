package org.anmap.pipeline.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text on every day. */
class PlacesLawsTest {
  private static final Geography GEOGRAPHY = Samples.geographyWithCommunes();
  private static final Places USED = GEOGRAPHY.places();

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> names =
        Arbitraries.of(
            "Hà Nội",
            "01",
            "80",
            "48",
            "Tây Ninh",
            "Đà Nẵng",
            "Long An",
            "42",
            "Tam Kỳ",
            "Kỳ Anh",
            "Phường Ba Đình",
            "Xã Tân Thành",
            "Châu Thành",
            "00004",
            "4",
            "004",
            "448",
            "Phường 1",
            "H. Núi Thành",
            "Thị xã Kỳ Anh",
            "Minh An",
            "Hà Tĩnh",
            "tx",
            "p",
            "T.",
            "1.0",
            "");
    return Arbitraries.oneOf(names, names, Arbitraries.strings().ofMaxLength(60));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(-9000, 3000)
        .map(day -> LocalDate.of(2025, 7, 1).plusDays(day));
  }

  @Property(tries = 3000, seed = "20250701")
  void no_text_throws_and_what_was_asked_before_changes_nothing(
      @ForAll("cells") String province,
      @ForAll("cells") String district,
      @ForAll("cells") String commune,
      @ForAll("days") LocalDate day) {
    Placed first = USED.find(province, district, commune, day);
    assertEquals(first, USED.find(province, district, commune, day));
    assertEquals(first, USED.with(Map.of()).find(province, district, commune, day));
    String longer = commune + " ".repeat(200);
    assertEquals(first, USED.find(province, district, longer, day));
  }

  @Property(tries = 1000, seed = "20250701")
  void case_form_and_blanks_change_nothing(
      @ForAll("cells") String province,
      @ForAll("cells") String district,
      @ForAll("days") LocalDate day) {
    assertEquals(
        USED.find(province, district, day), USED.find(other(province), other(district), day));
  }

  private static String other(String text) {
    // Letters such as ß are others in upper case, and no place has one.
    boolean isPlain =
        text.toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .equals(text.toLowerCase(Locale.ROOT));
    return "\u00a0"
        + Normalizer.normalize(isPlain ? text.toUpperCase(Locale.ROOT) : text, Normalizer.Form.NFD)
        + " ";
  }

  @Property(tries = 1000, seed = "20250701")
  void what_is_found_is_a_smallest_unit_of_the_set(
      @ForAll("cells") String province,
      @ForAll("cells") String district,
      @ForAll("cells") String commune,
      @ForAll("days") LocalDate day) {
    if (USED.find(province, district, commune, day) instanceof Placed.Found found) {
      assertEquals("district", GEOGRAPHY.areas().area(found.unit()).level());
    }
  }

  @Property(tries = 300, seed = "20250701")
  void suggestions_are_units_of_the_set_best_first_and_the_same_every_time(
      @ForAll("cells") String province,
      @ForAll("cells") String district,
      @ForAll("cells") String commune,
      @ForAll("days") LocalDate day) {
    List<Nearest> nearest = USED.nearest(province, district, commune, day, 5);
    assertTrue(nearest.size() <= 5);
    assertEquals(nearest, USED.with(Map.of()).nearest(province, district, commune, day, 5));
    for (int i = 0; i < nearest.size(); i++) {
      assertEquals(GEOGRAPHY.areas().area(nearest.get(i).unit()).nameVi(), nearest.get(i).name());
      assertTrue(nearest.get(i).likeness() <= 1);
      assertTrue(i == 0 || nearest.get(i).likeness() <= nearest.get(i - 1).likeness());
    }
  }
}
