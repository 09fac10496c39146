package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.geography.Places;
import org.anmap.pipeline.geography.Samples;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A place that was not found is asked for once, by a keyed hash; the line of the report that the
 * analyst pastes into her publication file answers it, and nobody has written the text anywhere.
 */
class MappedPlaceTest {
  private static final String HEADER = "Mã hồ sơ,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực\n";
  private static final Places PLACES = Samples.geographyWithCommunes().places();

  @TempDir private Path folder;
  private TestPublication publication;

  @BeforeEach
  void twoRowsOfAPlaceThatNobodyKnowsAndOneThatIsKnown() {
    publication =
        new TestPublication(folder)
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .file("reporting.csv", TestPublication.REPORTING + "reporting,503,2025-01,có\n")
            .source("s", "police", Kind.CASE, "in.csv")
            .file(
                "in.csv",
                HEADER
                    + "1,Quảng Nam,Núi Than,05/01/2025,rape\n"
                    + "2,Quảng Nam,Núi Thành,05/01/2025,rape\n"
                    + "3,QUANG NAM,nui than,06/01/2025,rape\n");
  }

  @Test
  void is_asked_for_once_with_the_units_most_like_it() {
    List<PlaceQuestion> questions = stage(Map.of()).questions();
    assertEquals(1, questions.size());
    PlaceQuestion question = questions.get(0);
    assertEquals(2, question.rows());
    assertEquals(List.of(1L, 3L), question.firstRows());
    assertEquals("517", question.candidates().get(0).unit());
    assertFalse(question.toString().toLowerCase().contains("than,"), "the text is written nowhere");
  }

  @Test
  void is_counted_where_the_analyst_says() {
    Staged before = stage(Map.of());
    assertEquals("517", units(before));
    String key = before.questions().get(0).key();
    Staged after = stage(Map.of(key, "503"));
    assertEquals("503 503 517", units(after));
    assertEquals(List.of(), after.questions());
  }

  private Staged stage(Map<String, String> mapped) {
    return new Intake(
            TestSpark.get(),
            folder,
            Profiles.builtIn(CodeLists.builtIn()),
            publication.keys(),
            new UnitFinder(PLACES.with(mapped)),
            mapped.toString(),
            folder.resolve("staging"))
        .stage(publication.sources());
  }

  private static String units(Staged staged) {
    return staged.cases().rows().select("UNIT").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
