package org.anmap.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A release folder on disk, read from its published files only: counts come from the CSV. */
public final class Release {
  private final Path folder;
  private final Manifest manifest;
  private final TablePlan plan;

  private Release(Path folder, Manifest manifest, TablePlan plan) {
    this.folder = folder;
    this.manifest = manifest;
    this.plan = plan;
  }

  /** Opens a folder that holds {@code manifest.json}; reads units too, no counts yet. */
  public static Release open(Path folder) {
    Manifest manifest = Json.read(folder.resolve("manifest.json"), Manifest.class);
    AreaTree areas = new AreaTree(units(geography(folder, manifest).resolve("units.csv")));
    TablePlan plan =
        new TablePlan(
            manifest.tables(),
            manifest.codes(),
            areas,
            manifest.firstMonth(),
            manifest.lastMonth(),
            manifest.notReported());
    return new Release(folder, manifest, plan);
  }

  public Path folder() {
    return folder;
  }

  public Manifest manifest() {
    return manifest;
  }

  public TablePlan plan() {
    return plan;
  }

  /** Reads one table from its CSV. */
  public ProtectedTable table(TableSpec spec) {
    try {
      return TableCsv.read(folder.resolve("tables").resolve(spec.name() + ".csv"), spec);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read table " + spec.name(), e);
    }
  }

  /** Every table, in the order of the manifest. */
  public List<ProtectedTable> tables() {
    return manifest.tables().stream().map(this::table).toList();
  }

  /** The public denominators of the area set. */
  public List<Denominator> denominators() {
    List<Denominator> denominators = new ArrayList<>();
    for (CSVRecord row : rows(geography(folder, manifest).resolve("denominators.csv"))) {
      denominators.add(
          new Denominator(
              row.get("REF_AREA"),
              Integer.parseInt(row.get("YEAR")),
              row.get("SEX"),
              row.get("AGE"),
              Long.parseLong(row.get("VALUE")),
              row.get("SOURCE")));
    }
    return denominators;
  }

  /** The names of every code of every dimension. */
  public List<CodeLabel> codeLabels() {
    return rows(folder.resolve("metadata").resolve("codelists.csv")).stream()
        .map(
            row ->
                new CodeLabel(
                    row.get("LIST"), row.get("CODE"), row.get("NAME_VI"), row.get("NAME_EN")))
        .toList();
  }

  private static Path geography(Path folder, Manifest manifest) {
    return folder.resolve("geography").resolve(manifest.areaSet());
  }

  private static List<Area> units(Path file) {
    return rows(file).stream()
        .map(
            row ->
                new Area(
                    row.get("AREA_SET"),
                    row.get("REF_AREA"),
                    row.get("LEVEL"),
                    row.get("PARENT"),
                    row.get("NAME_VI"),
                    row.get("NAME_EN"),
                    date(row.get("VALID_FROM")),
                    date(row.get("VALID_TO"))))
        .toList();
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static List<CSVRecord> rows(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }
}
