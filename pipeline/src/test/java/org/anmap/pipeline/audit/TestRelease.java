package org.anmap.pipeline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TableCsv;
import org.anmap.contract.TablePlan;

/** The part of a release that counts depend on: manifest, units and tables. */
public final class TestRelease {
  private static final List<String> UNITS =
      List.of(
          "AREA_SET",
          "REF_AREA",
          "LEVEL",
          "PARENT",
          "NAME_VI",
          "NAME_EN",
          "VALID_FROM",
          "VALID_TO");

  private TestRelease() {}

  /** Writes it into a folder, which is returned; its id is the last month, first revision. */
  public static Path write(
      Path folder, TablePlan plan, List<ProtectedTable> tables, Manifest.Protection protection) {
    try {
      Path geography = Files.createDirectories(folder.resolve("geography/" + plan.areas().set()));
      Path tablesFolder = Files.createDirectories(folder.resolve("tables"));
      Files.write(
          geography.resolve("units.csv"),
          TableCsv.bytes(UNITS, plan.areas().areas().stream().map(TestRelease::unit).toList()));
      Files.write(
          geography.resolve("denominators.csv"),
          "REF_AREA,YEAR,SEX,AGE,VALUE,SOURCE\r\n".getBytes(StandardCharsets.UTF_8));
      for (ProtectedTable table : tables) {
        Files.write(tablesFolder.resolve(table.spec().name() + ".csv"), TableCsv.bytes(table));
      }
      Files.write(folder.resolve("manifest.json"), Json.pretty(manifest(plan, protection)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> unit(Area area) {
    return List.of(
        area.set(),
        area.ref(),
        area.level(),
        area.parent(),
        area.nameVi(),
        area.nameEn(),
        day(area.validFrom()),
        day(area.validTo()));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static Manifest manifest(TablePlan plan, Manifest.Protection protection) {
    return new Manifest(
        1,
        plan.last() + ".1",
        "test",
        "config",
        LocalDate.of(2025, 8, 15),
        true,
        Map.of("en", "made by hand"),
        List.of("health"),
        plan.first(),
        plan.last(),
        plan.areas().set(),
        plan.tables(),
        plan.codes(),
        plan.silences(),
        protection,
        List.of());
  }
}
