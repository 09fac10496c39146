package org.anmap.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  @TempDir Path folder;

  @Test
  void a_table_in_which_every_hidden_count_can_be_several_passes() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | 43
            B        | C       | C       | 55
            01       | 28      | 70      | 98
            """);
    Proof proof = assertInstanceOf(Proof.class, check(draft));
    assertEquals(4, proof.certificate().measures().get(0).hiddenCells());
    assertTrue(proof.certificate().measures().get(0).narrowestWidth() >= 3);
  }

  @Test
  void the_certificate_of_a_safe_release_is_accepted_by_the_checker() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | 43
            B        | C       | C       | 55
            01       | 28      | 70      | 98
            """);
    Proof proof = assertInstanceOf(Proof.class, check(draft));
    proof.write(folder);
    assertEquals(List.of(), new CertificateChecker().check(folder));
  }

  @Test
  void two_hidden_cells_that_sum_to_2_are_both_1_where_zeros_are_public() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | 30      | C
            B        | C       | 40      | C
            01       | 2       | 70      | 72
            """);
    assertEquals(
        """
        REPORTS 01 2024-Q1 2..2
        REPORTS A 2024-Q1 1..1
        REPORTS A 2024-S1 31..31
        REPORTS B 2024-Q1 1..1
        REPORTS B 2024-S1 41..41
        """,
        leaks(draft));
  }

  @Test
  void a_cell_hidden_alone_in_a_sum_is_subtracted_from_it() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | 40      | 43
            B        | 25      | 30      | 55
            01       | 28      | 70      | 98
            """);
    assertEquals("REPORTS A 2024-Q1 3..3\n", leaks(draft));
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    assertTrue(
        leak.recipes().get(0).steps().get(0).startsWith("REPORTS A 2024-Q1 is at "),
        leak.recipes().get(0).toString());
  }

  private Draft quarters(String text) {
    return new Draft("01: A B", "2024-01", "2024-06")
        .table("reports", Zeros.PUBLIC, List.of(), text);
  }

  private AuditResult check(Draft draft) {
    return new Audit().check(draft.write(folder), List.of());
  }

  private String leaks(Draft draft) {
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    return leak.recipes().stream()
        .map(r -> r.name() + " " + r.low() + ".." + r.high() + "\n")
        .sorted()
        .distinct()
        .collect(Collectors.joining());
  }
}
