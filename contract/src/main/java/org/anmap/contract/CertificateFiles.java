package org.anmap.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The folder {@code certificate/}: {@code certificate.json} and for each measure {@code
 * base-<measure>.csv} (UNIT, MONTH, dimensions, COUNT) and {@code moves-<measure>.csv} (MOVE, UNIT,
 * MONTH, dimensions, DELTA).
 */
public final class CertificateFiles {
  public static final String FOLDER = "certificate";
  public static final String FILE = FOLDER + "/certificate.json";

  private CertificateFiles() {}

  /** Writes a certificate into a release folder; same content, same bytes. */
  public static void write(Path release, Certificate certificate, List<Witness> witnesses) {
    try {
      Files.createDirectories(release.resolve(FOLDER));
      for (Certificate.MeasureProof proof : certificate.measures()) {
        Witness witness =
            witnesses.stream()
                .filter(one -> one.measure().equals(proof.measure()))
                .findFirst()
                .orElseThrow();
        List<List<String>> base = new ArrayList<>();
        witness.base().forEach((leaf, count) -> base.add(row(List.of(), leaf, count)));
        List<List<String>> moves = new ArrayList<>();
        for (int i = 0; i < witness.moves().size(); i++) {
          List<String> number = List.of("" + (i + 1));
          witness.moves().get(i).forEach((leaf, delta) -> moves.add(row(number, leaf, delta)));
        }
        Files.write(base(release, proof.measure()), TableCsv.bytes(baseColumns(proof), base));
        Files.write(moves(release, proof.measure()), TableCsv.bytes(moveColumns(proof), moves));
      }
      Files.write(release.resolve(FILE), Json.pretty(certificate));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the certificate", e);
    }
  }

  public static Certificate read(Path release) {
    return Json.read(release.resolve(FILE), Certificate.class);
  }

  /** Reads the tables of one measure; what is not as the format says is an error. */
  public static Witness readWitness(Path release, Certificate.MeasureProof proof) {
    SortedMap<CellKey, Long> base = new TreeMap<>();
    for (CSVRecord row : rows(base(release, proof.measure()), baseColumns(proof))) {
      put(base, 0, row);
    }
    List<SortedMap<CellKey, Long>> moves = new ArrayList<>();
    for (CSVRecord row : rows(moves(release, proof.measure()), moveColumns(proof))) {
      int number = Integer.parseInt(row.get(0));
      if (number == moves.size() + 1) {
        moves.add(new TreeMap<>());
      } else if (number != moves.size()) {
        throw new IllegalArgumentException("moves of " + proof.measure() + " are out of order");
      }
      put(moves.get(number - 1), 1, row);
    }
    return new Witness(proof.measure(), base, moves);
  }

  /** sha256 of the certificate of a release. */
  public static String hash(Path release) {
    try {
      return Sha256.of(release.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("release " + release.getFileName() + " has no certificate", e);
    }
  }

  /** sha256 by path of every file of a release but the certificate and the manifest. */
  public static Map<String, String> hashes(Path release) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(path -> !Files.isDirectory(path)).toList()) {
        String path = release.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(FOLDER + "/") && !path.equals("manifest.json")) {
          hashes.put(path, Sha256.of(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the files of the release", e);
    }
    return hashes;
  }

  /** The files that the folder of a certificate should hold, sorted. */
  static List<String> namesOf(Certificate certificate) {
    Stream<String> tables =
        certificate.measures().stream()
            .flatMap(
                proof ->
                    Stream.of(
                        "base-" + proof.measure() + ".csv", "moves-" + proof.measure() + ".csv"));
    return Stream.concat(tables, Stream.of("certificate.json")).sorted().toList();
  }

  /** The files that the folder of a certificate holds, sorted. */
  static List<String> namesIn(Path release) {
    try (Stream<Path> files = Files.list(release.resolve(FOLDER))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder of the certificate", e);
    }
  }

  private static Path base(Path release, String measure) {
    return release.resolve(FOLDER).resolve("base-" + measure + ".csv");
  }

  private static Path moves(Path release, String measure) {
    return release.resolve(FOLDER).resolve("moves-" + measure + ".csv");
  }

  private static List<String> baseColumns(Certificate.MeasureProof proof) {
    return concat(List.of("UNIT", "MONTH"), proof.dimensions(), List.of("COUNT"));
  }

  private static List<String> moveColumns(Certificate.MeasureProof proof) {
    return concat(List.of("MOVE", "UNIT", "MONTH"), proof.dimensions(), List.of("DELTA"));
  }

  private static List<String> row(List<String> number, CellKey leaf, long value) {
    List<String> place = List.of(leaf.area(), leaf.period().code());
    return concat(number, place, concat(leaf.codes(), List.of("" + value)));
  }

  @SafeVarargs
  private static List<String> concat(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  private static void put(Map<CellKey, Long> leaves, int from, CSVRecord row) {
    List<String> values = row.toList();
    CellKey leaf =
        new CellKey(
            values.get(from),
            new Period(PeriodType.MONTH, YearMonth.parse(values.get(from + 1))),
            values.subList(from + 2, values.size() - 1));
    if (leaves.put(leaf, Long.parseLong(values.get(values.size() - 1))) != null) {
      throw new IllegalArgumentException("a leaf is listed twice in one table");
    }
  }

  private static List<CSVRecord> rows(Path file, List<String> columns) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      List<CSVRecord> rows = csv.getRecords();
      if (!csv.getHeaderNames().equals(columns)
          || !rows.stream().allMatch(CSVRecord::isConsistent)) {
        throw new IllegalArgumentException(file.getFileName() + " has not the columns " + columns);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
