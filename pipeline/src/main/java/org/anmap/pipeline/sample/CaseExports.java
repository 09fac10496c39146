package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/** Writes the case files of one sector, a file a year, a month in memory at a time. */
final class CaseExports {
  private final Story story;
  private final AreaTree areas;
  private final Sector sector;
  private final Canaries canaries;
  private final Truth truth;
  private final Dice dice;
  private final Mishaps mishaps;
  private List<CaseRow> nextMonth = new ArrayList<>();
  private long number;

  CaseExports(
      Story story, AreaTree areas, Sector sector, long seed, Canaries canaries, Truth truth) {
    this.story = story;
    this.areas = areas;
    this.sector = sector;
    this.canaries = canaries;
    this.truth = truth;
    this.dice = new Dice(seed, sector.source);
    this.mishaps = new Mishaps(sector, canaries, truth::count, dice);
  }

  void write(Path folder) throws IOException {
    for (int year = Story.FIRST.getYear(); year <= Story.LAST.getYear(); year++) {
      number = 0;
      Path file = folder.resolve(sector.file + "-" + year + ".csv");
      try (ExportFile out = new ExportFile(file, sector.header())) {
        for (YearMonth month : Story.months()) {
          if (month.getYear() == year) {
            writeMonth(out, month);
          }
        }
        if (year == Story.LAST.getYear()) {
          nextMonth.forEach(row -> out.write(sector.cells(row)));
        }
      }
    }
  }

  /** Number of the last record of the last year. */
  long lastNumber() {
    return number;
  }

  private void writeMonth(ExportFile out, YearMonth month) {
    List<CaseRow> resubmitted = nextMonth;
    nextMonth = new ArrayList<>();
    resubmitted.forEach(row -> out.write(sector.cells(row)));
    for (int arrival : Arrivals.of(story, sector, month, dice)) {
      LocalDate reported = Arrivals.day(arrival, month);
      Area district = Arrivals.district(arrival, story);
      CaseRow row = row(district, reported);
      for (CaseRow written : mishaps.befall(row, areas.area(district.parent()), reported)) {
        out.write(sector.cells(written));
      }
      mishaps.resubmission(row, reported).ifPresent(nextMonth::add);
    }
  }

  private CaseRow row(Area district, LocalDate reported) {
    truth.count("reports");
    Person person = Person.invent(reported, canaries, dice);
    GbvType type = dice.of(List.of(GbvType.values()), t -> t.share);
    String id = sector.id(reported.getYear(), ++number);
    truth.canary("record_id", id);
    if (type == GbvType.NOT_GBV) {
      truth.count("not_gbv");
    }
    return place(
        new CaseRow(
            id,
            person.name(),
            Integer.toString(person.birth().getYear()),
            dice.chance(0.7) ? sector.date(person.birth()) : "",
            person.nationalId(),
            person.phone(),
            person.address(),
            "",
            "",
            sector.date(reported),
            sector.date(reported.minusDays(dice.between(0, 45))),
            sector.sex(person.female(), dice),
            person.writtenAge(dice),
            sector.type(type, dice),
            sector.date(mishaps.received(reported)),
            mishaps.note()),
        district,
        reported);
  }

  private CaseRow place(CaseRow row, Area district, LocalDate reported) {
    Area province = areas.area(district.parent());
    FormerUnit unit =
        FormerUnit.of(district.ref(), reported, dice)
            .orElse(new FormerUnit(district.ref(), district.nameVi(), district.ref(), 1));
    if (!unit.code().equals(district.ref())) {
      truth.count("of_merged_unit");
    }
    if (mishaps.isPlaceUnknown()) {
      return row.at(Spelling.name(province.nameVi(), false, dice), Spelling.unknown(dice));
    }
    if (sector == Sector.HEALTH && dice.chance(0.8)) {
      return row.at(Spelling.code(province.ref(), dice), Spelling.code(unit.code(), dice));
    }
    boolean keepType = unit.nameVi().endsWith(Mishaps.TWO_UNITS_OF_ONE_NAME);
    return row.at(
        Spelling.name(province.nameVi(), false, dice),
        Spelling.name(unit.nameVi(), keepType, dice));
  }
}
