package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.anmap.contract.Cell;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Release;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.outside.OutsideAttack;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.audit.Audit;
import org.anmap.pipeline.audit.Proof;
import org.anmap.pipeline.audit.TestRelease;
import org.anmap.pipeline.config.ProtectConfig;
import org.anmap.pipeline.intake.ReleaseWindow;
import org.anmap.pipeline.protect.CellOrder;
import org.anmap.pipeline.protect.InventedCounts;
import org.anmap.pipeline.protect.Protect;
import org.anmap.pipeline.protect.ProtectedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of monthly releases of a plan of the sample's size, while records of months that are
 * out come late, are corrected and are taken back, and a district reports three months late.
 */
class HistoryTest {
  private static final YearMonth FIRST = YearMonth.of(2023, 7);
  private static final int RELEASES = 24;
  private static final String LATE = "P0D12";
  private static final List<YearMonth> SILENT =
      List.of(YearMonth.of(2023, 10), YearMonth.of(2023, 11), YearMonth.of(2023, 12));

  private static final ProtectConfig PROTECTION =
      new ProtectConfig("suppress", 10, 5, List.of("GBV_TYPE"), null);

  @TempDir private Path folder;
  private final List<Double> shares = new ArrayList<>();

  @Test
  void every_release_is_proven_together_with_all_before_it() throws IOException {
    for (int i = 0; i < RELEASES; i++) {
      publish(FIRST.plusMonths(i));
    }
    ReleaseCheck check = new ReleaseCheck(folder);
    assertEquals(List.of(), check.index());
    Path newest = folder.resolve(FIRST.plusMonths(RELEASES - 1) + ".1");
    assertEquals(
        List.of(),
        new CertificateChecker().check(newest, check.earlier(newest.getFileName() + "")));
    OutsideAttack.Outcome outside = OutsideAttack.on(check.earlier("")).run();
    assertEquals(List.of(), outside.leaks());
    assertTrue(outside.hidden() > 100, "hardly anything is hidden: " + outside.hidden());
    assertTrue(
        shares.stream().allMatch(share -> share > 0.7),
        "hiding everything would be safe too: " + shares);
    // The late district stays not reported in the months that were published without it.
    assertEquals(new Cell.NotReported(), said(newest, LATE, "2023-Q4"));
  }

  private void publish(YearMonth last) throws IOException {
    ReleaseWindow window =
        new ReleaseWindow(last.atEndOfMonth().plusDays(45), YearMonth.of(2022, 7), last);
    Vintages vintages =
        new Vintages(folder.resolveSibling(folder.getFileName() + ".staging"), new byte[32]);
    Succession succession = Succession.in(folder, vintages, window, true);
    TablePlan plan = InventedCounts.plan(last, succession.silences(silences(last)));
    LeafCounts leaves = succession.counts(counts(last));
    Protect protect =
        new Protect(PROTECTION, new CellOrder(new byte[] {1}), InventedCounts.people(1));
    ProtectedTables tables =
        assertInstanceOf(
            ProtectedTables.class,
            protect.after(succession.tables()).apply(plan, leaves),
            "release of " + last);
    Path release =
        TestRelease.write(
            folder.resolve(succession.id()),
            plan,
            tables.tables(),
            new Manifest.Protection("suppress", 10, 5, List.of("GBV_TYPE")));
    assertInstanceOf(
            Proof.class, new Audit().check(release, succession.earlier()), "release of " + last)
        .write(release);
    vintages.keep(succession.id(), leaves);
    list(succession.id());
    shares.add(shownShare(tables.tables()));
  }

  private void list(String id) throws IOException {
    ReleaseIndex index =
        ReleaseIndex.read(folder)
            .with(
                id,
                ReleaseIndex.Status.PUBLISHED,
                Sha256.of(folder.resolve(id).resolve("manifest.json")));
    Files.write(folder.resolve(ReleaseIndex.FILE), Json.pretty(index));
  }

  /** What is known on the day of a release; the late district's reports come in January 2024. */
  private static List<Silence> silences(YearMonth last) {
    List<YearMonth> missing =
        last.isBefore(YearMonth.of(2024, 1))
            ? SILENT.stream().filter(month -> !month.isAfter(last)).toList()
            : List.of();
    return missing.isEmpty() ? List.of() : List.of(new Silence("REPORTS", LATE, missing));
  }

  /** Counts as known then: each month a twentieth of the older leaves goes up or down by one. */
  private static LeafCounts counts(YearMonth last) {
    List<Leaf> leaves = new ArrayList<>();
    for (Leaf leaf : InventedCounts.leaves(30_000, 1).measures().get(0).leaves()) {
      boolean silent = leaf.unit().equals(LATE) && SILENT.contains(leaf.month());
      if (!leaf.month().isAfter(last) && !(silent && !silences(last).isEmpty())) {
        changed(leaf, last).ifPresent(leaves::add);
      }
    }
    return new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", List.of("GBV_TYPE"), leaves)));
  }

  private static Optional<Leaf> changed(Leaf leaf, YearMonth last) {
    long count = leaf.count();
    SplittableRandom random =
        new SplittableRandom((leaf.unit() + leaf.month() + leaf.codes()).hashCode());
    for (YearMonth m = leaf.month().plusMonths(1); !m.isAfter(last); m = m.plusMonths(1)) {
      if (random.nextInt(20) == 0) {
        count += random.nextBoolean() ? 1 : -1;
      }
    }
    return count < 1
        ? Optional.empty()
        : Optional.of(new Leaf(leaf.unit(), leaf.month(), leaf.codes(), leaf.sector(), count, 0));
  }

  private static double shownShare(List<ProtectedTable> tables) {
    List<Observation> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
    long hidden = rows.stream().filter(row -> row.cell() instanceof Cell.Hidden).count();
    return 1 - (double) hidden / rows.size();
  }

  private static Cell said(Path release, String area, String period) {
    Release published = Release.open(release);
    return published.table(published.manifest().tables().get(0)).rows().stream()
        .filter(row -> row.key().area().equals(area))
        .filter(row -> row.key().period().code().equals(period))
        .findFirst()
        .orElseThrow()
        .cell();
  }
}
