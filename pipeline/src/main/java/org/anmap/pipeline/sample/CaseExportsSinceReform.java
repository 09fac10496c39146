package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/** Writes the case files of one sector from the reform on, a month in memory at a time. */
final class CaseExportsSinceReform {
  private final Story story;
  private final AreaTree areas;
  private final Communes communes;
  private final SheetSinceReform sheet;
  private final Canaries canaries;
  private final Truth truth;
  private final Dice dice;
  private final Mishaps mishaps;
  private List<CaseRow> nextMonth = new ArrayList<>();
  private long number;

  /**
   * @param number of the sector's last record of the first half of 2025
   */
  CaseExportsSinceReform(
      Story story,
      AreaTree areas,
      Communes communes,
      SheetSinceReform sheet,
      long number,
      long seed,
      Canaries canaries,
      Truth truth) {
    this.story = story;
    this.areas = areas;
    this.communes = communes;
    this.sheet = sheet;
    this.number = number;
    this.canaries = canaries;
    this.truth = truth;
    this.dice = new Dice(seed, sheet.sector.source + " since the reform");
    this.mishaps = new Mishaps(sheet.sector, canaries, this::count, dice);
  }

  void write(Path folder) throws IOException {
    for (FilePart part : FilePart.SINCE_REFORM) {
      if (part.startsYear()) {
        number = 0;
      }
      Path file = folder.resolve(part.name(sheet.sector.file));
      try (ExportFile out = new ExportFile(file, sheet.header())) {
        for (YearMonth month : part.months()) {
          writeMonth(out, month);
        }
        if (part.isLast()) {
          nextMonth.forEach(row -> out.write(sheet.cells(row)));
        }
      }
    }
  }

  private void writeMonth(ExportFile out, YearMonth month) {
    List<CaseRow> resubmitted = nextMonth;
    nextMonth = new ArrayList<>();
    resubmitted.forEach(row -> out.write(sheet.cells(row)));
    for (int arrival : Arrivals.of(story, sheet.sector, month, dice)) {
      LocalDate reported = Arrivals.day(arrival, month);
      Area district = Arrivals.district(arrival, story);
      CaseRow row = row(district, reported);
      for (CaseRow written : mishaps.befall(row, areas.area(district.parent()), reported)) {
        out.write(sheet.cells(written));
      }
      mishaps.resubmission(row, reported).ifPresent(nextMonth::add);
    }
  }

  private CaseRow row(Area district, LocalDate reported) {
    count("reports");
    Sector sector = sheet.sector;
    Person person = Person.briefly(reported, canaries, dice);
    GbvType type = dice.of(List.of(GbvType.values()), t -> t.share);
    String id = sector.id(reported.getYear(), ++number);
    truth.canary("record_id", id);
    if (type == GbvType.NOT_GBV) {
      count("not_gbv");
    }
    CaseRow row =
        new CaseRow(
            id,
            person.name(),
            "",
            "",
            "",
            person.phone(),
            "",
            "",
            "",
            sector.date(reported),
            "",
            sector.sex(person.female(), dice),
            person.writtenAge(dice),
            sector.type(type, dice),
            sector.date(mishaps.received(reported)),
            mishaps.note());
    return place(row, district.ref(), YearMonth.from(reported));
  }

  private CaseRow place(CaseRow row, String district, YearMonth month) {
    String source = sheet.sector.source;
    Commune commune = communes.draw(district, d -> story.received(source, d, month), dice);
    truth.place(row.id(), district, commune);
    CaseRow placed = sheet.at(row, commune, dice);
    return mishaps.isPlaceUnknown() ? placed.at(placed.province(), Spelling.unknown(dice)) : placed;
  }

  private void count(String what) {
    truth.count(what + Truth.SINCE_REFORM);
  }
}
