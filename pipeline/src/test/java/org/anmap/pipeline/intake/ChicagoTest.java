package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.notice.FileCounts;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake makes of the exports of the example, two vintages with other headers. */
class ChicagoTest {
  static final Path EXAMPLE = Path.of("..", "docs", "examples", "chicago");

  @TempDir private static Path staging;
  private static Geography geography;
  private static Staged staged;

  @BeforeAll
  static void stage() {
    PublicationConfig config = ConfigReader.read(EXAMPLE.resolve("publication.yaml"));
    geography = Geography.load(config.geography(), config::resolve);
    staged =
        new Intake(
                TestSpark.get(),
                config.folder(),
                new Profiles(config.profiles(), config.folder(), CodeLists.builtIn()),
                KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources()),
                new UnitFinder(geography.places()),
                "units of the example",
                staging)
            .stage(config.sources());
  }

  @Test
  void the_city_has_nine_sides_and_77_areas() {
    assertEquals(List.of("city", "side", "community_area"), geography.areas().levels());
    assertEquals(9, geography.areas().level("side").size());
    assertEquals(77 + 9, geography.areas().level("community_area").size());
  }

  @Test
  void every_row_is_accounted_for() {
    assertEquals(
        List.of(
            new FileCounts(
                "crimes",
                "crimes-2001-to-present.csv",
                681,
                564,
                Map.of("place_unmatched", 3L),
                Map.of("row_filtered", 114L),
                Map.of("code_unknown", 4L)),
            new FileCounts(
                "one-year",
                "crimes-one-year-2022.csv",
                320,
                279,
                Map.of(),
                Map.of("row_filtered", 41L),
                Map.of("code_unknown", 6L))),
        staged.counts(LocalDate.MAX));
  }

  @Test
  void offences_became_types_and_beats_became_areas() {
    Map<String, Long> types = new TreeMap<>();
    Map<String, Long> sides = new TreeMap<>();
    for (Row row : staged.cases().rows().collectAsList()) {
      types.merge(row.getString(row.fieldIndex("GBV_TYPE")), 1L, Long::sum);
      String unit = row.getString(row.fieldIndex("UNIT"));
      sides.merge(geography.areas().area(unit).parent(), 1L, Long::sum);
    }
    assertEquals(
        Map.of(
            "_U", 170L,
            "physical_assault", 529L,
            "psychological_emotional_abuse", 86L,
            "sexual_assault", 58L),
        types);
    assertEquals(9, sides.size());
  }
}
