package org.anmap.pipeline.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.TestPublication;
import org.anmap.pipeline.link.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From CSV to leaf counts. */
class LeafCountsTest {
  private static final List<TableSpec> TABLES =
      List.of(
          table("REPORTS", List.of()),
          table("REPORTS", List.of("GBV_TYPE")),
          table("SESSIONS", List.of("ACTIVITY")),
          table("PARTICIPANTS", List.of("ACTIVITY")));

  private final TestPublication publication;

  LeafCountsTest(@TempDir Path folder) {
    publication =
        new TestPublication(folder)
            .source("union", "womens_union", Kind.CASE, "union-*.csv")
            .source("police", "police", Kind.CASE, "police.csv")
            .source("outreach", "womens_union", Kind.OUTREACH, "outreach.csv")
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .file("police.csv", TestPublication.CASES)
            .file(
                "outreach.csv",
                TestPublication.OUTREACH
                    + """
                    T1,05/01/2025,01,A,Tập huấn,30
                    T2,06/01/2025,01,A,Tập huấn,12
                    T3,07/01/2025,01,B,Truyền thông,0
                    """)
            .file("reporting.csv", TestPublication.REPORTING + "union,A,2025-02,có\n");
  }

  @Test
  void counts_records_by_unit_month_type_and_sector() {
    publication
        .file(
            "union-1.csv",
            TestPublication.CASES
                + """
                1,05/01/2025,,01,A,Hiếp dâm
                2,06/01/2025,,01,A,Hiếp dâm
                3,07/02/2025,,01,B,
                4,07/02/2025,,01,B,Không phải BLG
                5,31/12/2024,,01,A,Hiếp dâm
                """)
        .file("police.csv", TestPublication.CASES + "1,05/01/2025,,01,A,Hiếp dâm\n");
    assertEquals(
        """
        PARTICIPANTS [ACTIVITY]
        A 2025-01 [training] womens_union 42
        REPORTS [GBV_TYPE]
        A 2025-01 [rape] police 1
        A 2025-01 [rape] womens_union 2
        B 2025-02 [_U] womens_union 1
        SESSIONS [ACTIVITY]
        A 2025-01 [training] womens_union 2
        B 2025-01 [communication] womens_union 1
        """,
        text(leaves("2025-03-31")));
  }

  @Test
  void the_latest_version_received_by_the_as_of_date_counts() {
    publication.file(
        "union-1.csv",
        TestPublication.CASES
            + """
                1,05/01/2025,10/01/2025,01,A,Hiếp dâm
                1,05/01/2025,20/01/2025,01,B,Hiếp dâm
                1,05/01/2025,20/03/2025,01,C,Hiếp dâm
                """);
    assertEquals("[A]", units("2025-01-19"));
    assertEquals("[B]", units("2025-01-20"));
    assertEquals("[B]", units("2025-03-19"));
    assertEquals("[C]", units("2025-03-20"));
    assertEquals("[]", units("2025-01-09"));
  }

  /** Twelve months of one row share its id, and none is a later version of another. */
  @Test
  void every_month_of_a_wide_row_is_counted_with_all_its_cases() {
    publication
        .profile(
            "wide",
            """
            kind: case
            fields: {record_id: [Clave], province: [Provincia], district: [Municipio]}
            constants: {gbv_type: rape}
            wide: {value: count, year_column: Año, months: {Enero: 1, Febrero: 2}}
            """)
        .source(
            new Source(
                "counts",
                "justice",
                Kind.CASE,
                "wide",
                List.of("wide-*.csv"),
                null,
                null,
                null,
                false,
                true))
        .file("union-1.csv", TestPublication.CASES)
        .file("wide-1.csv", "Clave,Año,Provincia,Municipio,Enero,Febrero\n7,2025,01,A,3,5\n")
        .file(
            "wide-2.csv",
            "Clave,Año,Provincia,Municipio,Enero,Febrero\n---,2025,01,B,2,\n---,2025,01,B,2,0\n");
    assertEquals(
        """
        A 2025-01 [rape] justice 3
        A 2025-02 [rape] justice 5
        B 2025-01 [rape] justice 4
        """,
        text(leaves("2025-03-31"))
            .lines()
            .filter(l -> l.contains("justice"))
            .map(l -> l + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void identical_rows_without_an_id_stay_and_get_keys_of_their_own() {
    String row = ",05/01/2025,,01,A,Hiếp dâm\n";
    publication.file("union-1.csv", TestPublication.CASES + row);
    long one = keySum();
    publication.file("union-1.csv", TestPublication.CASES + row + row);
    long two = keySum();
    assertFalse(two == 2 * one, "copies share a key");
    assertEquals(2, leaves("2025-03-31").measures().get(1).leaves().get(0).count());
    publication.file("union-1.csv", TestPublication.CASES + row);
    publication.file("union-2.csv", TestPublication.CASES + row + "\n");
    assertEquals(two, keySum(), "which file a copy stands in changes nothing");
  }

  @Test
  void the_order_of_rows_and_of_files_changes_nothing() {
    String a = "1,05/01/2025,10/01/2025,01,A,Hiếp dâm\n,05/01/2025,,01,A,\n";
    String b = "1,05/01/2025,10/01/2025,01,B,Hiếp dâm\n2,05/01/2025,,01,A,\n";
    publication.file("union-1.csv", TestPublication.CASES + a + b);
    LeafCounts together = leaves("2025-03-31");
    publication.file("union-1.csv", TestPublication.CASES + b + a);
    assertEquals(together, leaves("2025-03-31"));
    publication.file("union-1.csv", TestPublication.CASES + b);
    publication.file("union-2.csv", TestPublication.CASES + a);
    assertEquals(together, leaves("2025-03-31"));
  }

  private long keySum() {
    return leaves("2025-03-31").measures().get(1).leaves().get(0).keySum();
  }

  private String units(String asOf) {
    return leaves(asOf).measures().get(1).leaves().stream().map(Leaf::unit).toList().toString();
  }

  private LeafCounts leaves(String asOf) {
    Staged staged = publication.stage();
    assertEquals(List.of(), staged.notices().errors());
    return new Aggregate(TABLES, YearMonth.of(2025, 1), YearMonth.of(2025, 2))
        .apply(new Link(LocalDate.parse(asOf)).apply(staged));
  }

  private static String text(LeafCounts leaves) {
    return leaves.measures().stream()
        .map(
            measure ->
                measure.name()
                    + " "
                    + measure.dimensions()
                    + "\n"
                    + measure.leaves().stream()
                        .map(
                            leaf ->
                                "%s %s %s %s %d\n"
                                    .formatted(
                                        leaf.unit(),
                                        leaf.month(),
                                        leaf.codes(),
                                        leaf.sector(),
                                        leaf.count()))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static TableSpec table(String measure, List<String> dimensions) {
    return new TableSpec(
        measure + dimensions,
        measure,
        dimensions,
        "test",
        List.of("district"),
        List.of(PeriodType.MONTH),
        true,
        Zeros.PUBLIC);
  }
}
