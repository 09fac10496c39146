package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.TestPublication;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind link no row can be found by the key of a record or a survivor. */
class LinkWallTest {
  @Test
  void a_column_that_link_dropped_cannot_be_reached(@TempDir Path folder) {
    TestPublication publication =
        new TestPublication(folder)
            .source("union", "womens_union", Kind.CASE, "in.csv")
            .source("talks", "womens_union", Kind.OUTREACH, "out.csv")
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .file("in.csv", TestPublication.CASES + "1,05/01/2025,,01,A,Hiếp dâm\n")
            .file("out.csv", TestPublication.OUTREACH + "1,05/01/2025,01,A,Tập huấn,3\n")
            .file("reporting.csv", TestPublication.REPORTING + "union,A,2025-01,có\n");
    Linked linked = new Link(LocalDate.of(2025, 6, 1)).apply(publication.stage());
    assertEquals(1, linked.cases().rows().count());
    for (Dataset<Row> rows : new Dataset[] {linked.cases().rows(), linked.outreach().rows()}) {
      for (String dropped :
          new String[] {"RECORD_KEY", "CONTENT_KEY", "RECEIVED_ON", "SOURCE", "NEWEST", "DIGEST"}) {
        assertThrows(AnalysisException.class, () -> rows.filter(dropped + " is null"));
        assertThrows(AnalysisException.class, () -> rows.orderBy(dropped));
      }
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new LinkedCases(
                linked.cases().rows().withColumn("RECORD_KEY", linked.cases().rows().col("UNIT"))));
  }
}
