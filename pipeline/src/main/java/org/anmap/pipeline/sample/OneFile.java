package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/** One clean case file of nine columns until the reform, all sectors in one: for measuring. */
final class OneFile {
  private static final List<String> HEADER =
      List.of(
          "record_id",
          "report_date",
          "incident_date",
          "province",
          "district",
          "gbv_type",
          "sex",
          "age",
          "received_on");

  private final Story story;
  private final AreaTree areas;
  private final Dice dice;
  private long number;

  OneFile(Story story, AreaTree areas, long seed) {
    this.story = story;
    this.areas = areas;
    this.dice = new Dice(seed, "one file");
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (ExportFile out = new ExportFile(file, HEADER)) {
      for (YearMonth month : Story.months()) {
        for (Sector sector : Sector.values()) {
          for (int arrival : Arrivals.of(story, sector, month, dice)) {
            out.write(cells(Arrivals.district(arrival, story), Arrivals.day(arrival, month)));
          }
        }
      }
    }
  }

  private List<String> cells(Area district, LocalDate reported) {
    boolean female = dice.chance(0.93);
    return List.of(
        "INVENTED-" + ++number,
        reported.toString(),
        reported.minusDays(dice.between(0, 45)).toString(),
        areas.area(district.parent()).nameVi(),
        district.nameVi(),
        dice.of(GbvType.REPORTED, type -> type.share).code,
        female ? "F" : "M",
        Integer.toString(dice.between(6, 85)),
        YearMonth.from(reported).plusMonths(1).atDay(3 + dice.between(0, 17)).toString());
  }
}
