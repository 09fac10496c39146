package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.pipeline.geography.Carry;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.geography.Places;

/**
 * The exports read back in the plainest way, to check the sample against its promises: newest row
 * of each record, as known 45 days after the last month.
 */
record Exported(List<Report> reports, Map<String, Integer> setAside) {
  static final LocalDate AS_OF = LocalDate.of(2025, 8, 14);

  record Report(String unit, boolean carried, YearMonth month, String type, String sector) {}

  private record Version(Report report, LocalDate received) {}

  static Exported read(Path folder, Places places) throws IOException {
    Map<String, Version> newest = new TreeMap<>();
    List<Report> loose = new ArrayList<>();
    Map<String, Integer> aside = new TreeMap<>();
    for (Sector sector : Sector.values()) {
      for (Path file : files(folder, sector.file)) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
          for (NamedCsvRecord row : csv) {
            read(row, sector, places, newest, loose, aside);
          }
        }
      }
    }
    newest.values().forEach(version -> loose.add(version.report()));
    return new Exported(List.copyOf(loose), aside);
  }

  static List<Path> files(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(
      NamedCsvRecord row,
      Sector sector,
      Places places,
      Map<String, Version> newest,
      List<Report> loose,
      Map<String, Integer> aside) {
    Optional<LocalDate> reported =
        date(field(row, "Ngày tiếp nhận", "report_date", "Ngày báo"), sector);
    LocalDate received =
        date(field(row, "Ngày nhận dữ liệu", "received_on", "Ngày nhận"), sector).orElseThrow();
    String type = type(field(row, "Loại bạo lực", "gbv_type", "Hình thức bạo lực"));
    if (reported.isEmpty()) {
      aside.merge("unreadable_date", 1, Integer::sum);
    } else if (reported.get().isAfter(received)) {
      aside.merge("future_date", 1, Integer::sum);
    } else if (received.isAfter(AS_OF)) {
      aside.merge("after_as_of", 1, Integer::sum);
    } else if (type.equals("NOT_GBV")) {
      aside.merge("not_gbv", 1, Integer::sum);
    } else {
      Placed placed =
          places.find(
              field(row, "Tỉnh", "province", "Tỉnh/Thành phố"),
              field(row, "Huyện", "district", "Quận/Huyện"),
              reported.get());
      if (!(placed instanceof Placed.Found found)) {
        aside.merge(placed.getClass().getSimpleName(), 1, Integer::sum);
        return;
      }
      Report report =
          new Report(
              found.unit(),
              found.carry() == Carry.CARRIED,
              YearMonth.from(reported.get()),
              type,
              sector.source);
      String id = field(row, "Mã hồ sơ", "record_id", "Số hồ sơ");
      if (id.isEmpty()) {
        loose.add(report);
      } else {
        newest.merge(
            sector.source + " " + id,
            new Version(report, received),
            (a, b) -> a.received().isBefore(b.received()) ? b : a);
      }
    }
  }

  private static String field(NamedCsvRecord row, String... names) {
    return Stream.of(names).flatMap(name -> row.findField(name).stream()).findFirst().orElseThrow();
  }

  private static Optional<LocalDate> date(String text, Sector sector) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(sector == Sector.HEALTH ? "uuuu-MM-dd" : "dd/MM/uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String type(String text) {
    return Stream.of(GbvType.values())
        .filter(t -> List.of(t.code, t.english, t.vietnamese).contains(text))
        .findFirst()
        .orElse(GbvType.UNKNOWN)
        .name();
  }

  /** Reports by unit and period of a type. */
  Map<String, Map<String, Long>> byUnit(PeriodType type) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Report report : reports) {
      counts
          .computeIfAbsent(report.unit(), unit -> new TreeMap<>())
          .merge(Period.containing(type, report.month()).code(), 1L, Long::sum);
    }
    return counts;
  }
}
