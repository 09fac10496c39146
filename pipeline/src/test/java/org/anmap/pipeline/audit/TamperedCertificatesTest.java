package org.anmap.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anmap.contract.CellKey;
import org.anmap.contract.Certificate;
import org.anmap.contract.Certificate.MeasureProof;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.Release;
import org.anmap.contract.Witness;
import org.anmap.contract.WitnessCheck;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand draws of forged certificates of ten kinds, of one small release: some are drawn more
 * than once. Each is written as its forger would: the hashes are right, and what it claims is what
 * its own tables show, unless the claim itself is the lie.
 */
class TamperedCertificatesTest {
  private static final int OF_EACH_KIND = 100;

  @TempDir private Path root;
  private Path release;
  private Path earlier;
  private Path other;
  private Certificate certificate;
  private Witness witness;
  private PublishedMeasure measure;

  @BeforeEach
  void proven() {
    earlier = prove(draft("2024-03", 28), root.resolve("2024-03.1"), List.of());
    release = prove(draft("2024-06", 28), root.resolve("2024-06.1"), List.of(earlier));
    other = prove(draft("2024-06", 31), root.resolve("other"), List.of());
    certificate = CertificateFiles.read(release);
    witness = CertificateFiles.readWitness(release, certificate.measures().get(0));
    measure = PublishedMeasure.readAll(Release.open(release), new ArrayList<>()).get(0);
    write(certificate, witness);
    assertEquals(List.of(), problems(), "written as it was, it holds");
  }

  /** Two hidden districts in each of two quarters; the first release ends with the first. */
  private static Draft draft(String last, int first) {
    boolean both = last.equals("2024-06");
    return new Draft("01: A B", "2024-01", last)
        .table(
            "districts",
            Zeros.PUBLIC,
            List.of(),
            both
                ? """
                REF_AREA | 2024-Q1 | 2024-Q2
                A        | C       | C
                B        | C       | C
                """
                : """
                REF_AREA | 2024-Q1
                A        | C
                B        | C
                """)
        .table(
            "provinces",
            Zeros.PUBLIC,
            List.of(),
            both
                ? """
                REF_AREA | 2024-Q1 | 2024-Q2
                01       | %d      | 70
                """
                    .formatted(first)
                : """
                REF_AREA | 2024-Q1
                01       | %d
                """
                    .formatted(first));
  }

  private static Path prove(Draft draft, Path folder, List<Path> earlier) {
    assertInstanceOf(Proof.class, new Audit().check(draft.write(folder), earlier)).write(folder);
    return folder;
  }

  @Test
  void forgeries_of_ten_kinds_are_rejected_in_a_thousand_draws() throws IOException {
    int forged = 0;
    for (Kind kind : Kind.values()) {
      Random random = new Random(kind.ordinal());
      for (int i = 0; i < OF_EACH_KIND; i++) {
        forge(kind, random);
        List<String> problems = problems();
        assertTrue(problems.stream().anyMatch(kind::isWhy), kind + " " + i + " " + problems);
        forged++;
        restore();
      }
    }
    assertEquals(1000, forged);
    assertEquals(List.of(), problems());
  }

  private enum Kind {
    OFF_BY_ONE("does not fit the published"),
    EQUAL_WITNESSES("shows less than the width"),
    GAP_OF_ONE_LESS("shows less than the width"),
    A_SUM_LEFT_OUT("does not fit the published"),
    A_TABLE_LEFT_OUT("is not what its witness shows"),
    AN_EARLIER_RELEASE_LEFT_OUT("list of earlier certificates"),
    PERMUTED_CELLS("does not fit the published"),
    LOWER_THRESHOLD_OR_WIDTH("^the (certificate's )?(threshold|width) is"),
    WRONG_CLAIM("is not what its witness shows"),
    OF_ANOTHER_RELEASE("does not fit the published");

    private final Pattern why;

    Kind(String why) {
      this.why = Pattern.compile(why);
    }

    boolean isWhy(String problem) {
      return why.matcher(problem).find();
    }
  }

  private void forge(Kind kind, Random random) throws IOException {
    switch (kind) {
      case OFF_BY_ONE -> offByOne(random);
      case EQUAL_WITNESSES -> sign(new Witness("REPORTS", witness.base(), without(hidden(random))));
      case GAP_OF_ONE_LESS -> sign(new Witness("REPORTS", witness.base(), shrunk(hidden(random))));
      case A_SUM_LEFT_OUT -> sign(witness(swapped(random, 1 + random.nextInt(3))));
      case A_TABLE_LEFT_OUT -> write(claiming(tablesBut(random.nextInt(2))), witness);
      case AN_EARLIER_RELEASE_LEFT_OUT -> write(withEarlier(random), witness);
      case PERMUTED_CELLS -> sign(witness(permuted(random)));
      case LOWER_THRESHOLD_OR_WIDTH -> lower(random);
      case WRONG_CLAIM -> write(claiming(wrong(random)), witness);
      case OF_ANOTHER_RELEASE -> another(random);
      default -> throw new IllegalStateException();
    }
  }

  /** One number of one table is one more or less. */
  private void offByOne(Random random) {
    int at = random.nextInt(1 + witness.moves().size());
    SortedMap<CellKey, Long> table =
        new TreeMap<>(at == 0 ? witness.base() : witness.moves().get(at - 1));
    CellKey leaf = any(table, random);
    table.merge(leaf, random.nextBoolean() ? 1L : -1L, Long::sum);
    List<SortedMap<CellKey, Long>> moves = new ArrayList<>(witness.moves());
    if (at > 0) {
      moves.set(at - 1, table);
    }
    sign(new Witness("REPORTS", at == 0 ? table : witness.base(), moves));
  }

  private CellKey hidden(Random random) {
    List<CellKey> hidden =
        measure.cells().entrySet().stream()
            .filter(cell -> cell.getValue().isHidden())
            .map(Map.Entry::getKey)
            .toList();
    return hidden.get(random.nextInt(hidden.size()));
  }

  /** All tables agree on a hidden cell. */
  private List<SortedMap<CellKey, Long>> without(CellKey hidden) {
    return witness.moves().stream().filter(move -> change(move, hidden) == 0).toList();
  }

  /** The tables differ on a hidden cell by one less than the width, and still fit. */
  private List<SortedMap<CellKey, Long>> shrunk(CellKey hidden) {
    List<SortedMap<CellKey, Long>> moves = new ArrayList<>();
    for (SortedMap<CellKey, Long> move : witness.moves()) {
      long change = change(move, hidden);
      SortedMap<CellKey, Long> shrunk = new TreeMap<>();
      move.forEach((leaf, delta) -> shrunk.put(leaf, delta / 3 * 2));
      moves.add(change == 0 ? move : shrunk);
    }
    return moves;
  }

  private long change(SortedMap<CellKey, Long> move, CellKey cell) {
    return move.entrySet().stream()
        .filter(leaf -> measure.leaves().above(leaf.getKey()).contains(cell))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Quarters no longer add up, the half does: the sums of quarters are left out. */
  private SortedMap<CellKey, Long> swapped(Random random, long by) {
    SortedMap<CellKey, Long> base = new TreeMap<>(witness.base());
    List<CellKey> first = new ArrayList<>();
    List<CellKey> second = new ArrayList<>();
    base.keySet()
        .forEach(
            leaf -> (leaf.period().code().compareTo("2024-04") < 0 ? first : second).add(leaf));
    base.merge(first.get(random.nextInt(first.size())), by, Long::sum);
    base.merge(second.get(random.nextInt(second.size())), -by, Long::sum);
    return base;
  }

  private List<String> tablesBut(int omitted) {
    List<String> tables = new ArrayList<>(certificate.measures().get(0).tables());
    tables.remove(omitted);
    return tables;
  }

  private MeasureProof claiming(List<String> tables) {
    MeasureProof p = certificate.measures().get(0);
    return new MeasureProof(
        p.measure(),
        p.dimensions(),
        tables,
        p.leaves(),
        p.hiddenCells(),
        p.moves(),
        p.narrowestWidth());
  }

  private Certificate withEarlier(Random random) {
    String real = certificate.earlier().get(0);
    return switch (random.nextInt(3)) {
      case 0 -> with(certificate.measures(), List.of(), 5, 3);
      case 1 -> with(certificate.measures(), List.of(real, real), 5, 3);
      default -> with(certificate.measures(), List.of(real.replace(real.charAt(7), 'x')), 5, 3);
    };
  }

  /** The counts of two leaves change places. */
  private SortedMap<CellKey, Long> permuted(Random random) {
    SortedMap<CellKey, Long> base = new TreeMap<>(witness.base());
    while (true) {
      CellKey one = any(base, random);
      CellKey two = any(base, random);
      boolean sameQuarter =
          one.period().first().getMonthValue() / 4 == two.period().first().getMonthValue() / 4;
      if (!sameQuarter && !base.get(one).equals(base.get(two))) {
        long count = base.get(one);
        base.put(one, base.get(two));
        base.put(two, count);
        return base;
      }
    }
  }

  private void lower(Random random) throws IOException {
    int threshold = random.nextBoolean() ? 5 : random.nextInt(5);
    int width = threshold == 5 ? random.nextInt(3) : 3;
    write(with(certificate.measures(), certificate.earlier(), threshold, width), witness);
    if (random.nextBoolean()) {
      Path manifest = release.resolve("manifest.json");
      Files.writeString(
          manifest,
          Files.readString(manifest)
              .replace("\"threshold\" : 5", "\"threshold\" : " + threshold)
              .replace("\"width\" : 3", "\"width\" : " + width));
    }
  }

  private MeasureProof wrong(Random random) {
    MeasureProof p = certificate.measures().get(0);
    long by = 1 + random.nextInt(9);
    int which = random.nextInt(4);
    return new MeasureProof(
        p.measure(),
        p.dimensions(),
        p.tables(),
        p.leaves() + (which == 0 ? by : 0),
        p.hiddenCells() - (which == 1 ? by : 0),
        p.moves() + (which == 2 ? by : 0),
        p.narrowestWidth() + (which == 3 ? by : 0));
  }

  private void another(Random random) {
    Certificate its = CertificateFiles.read(random.nextBoolean() ? other : earlier);
    Path from = its.release().equals("2024-03.1") ? earlier : other;
    Witness theirs = CertificateFiles.readWitness(from, its.measures().get(0));
    if (random.nextBoolean()) {
      sign(theirs);
    } else {
      write(its, theirs);
    }
  }

  private Witness witness(SortedMap<CellKey, Long> base) {
    return new Witness("REPORTS", base, witness.moves());
  }

  /** Writes tables with a certificate that claims what they show. */
  private void sign(Witness forged) {
    MeasureProof claim =
        CertificateChecker.claim(measure, forged, new WitnessCheck(measure, forged));
    write(with(List.of(claim), certificate.earlier(), 5, 3), forged);
  }

  private Certificate claiming(MeasureProof proof) {
    return with(List.of(proof), certificate.earlier(), 5, 3);
  }

  private Certificate with(
      List<MeasureProof> proofs, List<String> before, int threshold, int width) {
    return new Certificate(
        certificate.formatVersion(),
        certificate.release(),
        certificate.mode(),
        threshold,
        width,
        certificate.sensitiveDimensions(),
        certificate.rules(),
        certificate.attacker(),
        proofs,
        certificate.files(),
        before);
  }

  private void write(MeasureProof proof, Witness forged) {
    write(claiming(proof), forged);
  }

  private void write(Certificate forged, Witness tables) {
    CertificateFiles.write(release, forged, List.of(tables));
  }

  private void restore() throws IOException {
    write(certificate, witness);
    Path manifest = release.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceAll("\"threshold\" : \\d+", "\"threshold\" : 5")
            .replaceAll("\"width\" : \\d+", "\"width\" : 3"));
  }

  private List<String> problems() {
    return new CertificateChecker().check(release, List.of(earlier));
  }

  private static CellKey any(SortedMap<CellKey, Long> table, Random random) {
    return new ArrayList<>(table.keySet()).get(random.nextInt(table.size()));
  }
}
