package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.anmap.contract.Area;
import org.anmap.pipeline.sample.OutreachExports.Activity;

/** Writes the outreach files from the reform on: sessions held in communes. */
final class OutreachExportsSinceReform {
  private static final List<String> HEADER =
      List.of(
          "Mã hoạt động",
          "Ngày",
          "Tỉnh",
          "Xã/Phường",
          "Hoạt động",
          "Số người tham dự",
          "Người phụ trách",
          "Ngày nhận dữ liệu",
          Invented.HEADER);

  private final Story story;
  private final Communes communes;
  private final OutreachExports before;
  private final Canaries canaries;
  private final Truth truth;
  private final Dice dice;
  private long number;

  OutreachExportsSinceReform(
      Story story,
      Communes communes,
      OutreachExports before,
      long seed,
      Canaries canaries,
      Truth truth) {
    this.story = story;
    this.communes = communes;
    this.before = before;
    this.number = before.lastNumber();
    this.canaries = canaries;
    this.truth = truth;
    this.dice = new Dice(seed, OutreachExports.SOURCE + " since the reform");
  }

  void write(Path folder) throws IOException {
    for (FilePart part : FilePart.SINCE_REFORM) {
      if (part.startsYear()) {
        number = 0;
      }
      try (ExportFile out = new ExportFile(folder.resolve(part.name("hoat-dong")), HEADER)) {
        for (YearMonth month : part.months()) {
          writeMonth(out, month);
        }
      }
    }
  }

  private void writeMonth(ExportFile out, YearMonth month) {
    for (Area district : story.districts()) {
      int count = dice.poisson(before.expected(district.ref()));
      boolean sent = story.received(OutreachExports.SOURCE, district.ref(), month);
      for (int i = 0; i < count && sent; i++) {
        out.write(cells(district.ref(), month));
      }
    }
  }

  private List<String> cells(String district, YearMonth month) {
    truth.count("outreach" + Truth.SINCE_REFORM);
    LocalDate date = month.atDay(dice.between(1, month.lengthOfMonth()));
    Commune commune =
        communes.draw(district, d -> story.received(OutreachExports.SOURCE, d, month), dice);
    Activity activity = dice.of(OutreachExports.ACTIVITIES, Activity::share);
    String id = String.format(Locale.ROOT, "HD-%d-%06d", month.getYear(), ++number);
    truth.canary("record_id", id);
    truth.place(id, district, commune);
    return List.of(
        id,
        OutreachExports.DATES.format(date),
        Spelling.name(commune.provinceNameVi(), false, dice),
        Spelling.name(commune.written(), false, dice),
        activity.label(),
        Integer.toString(dice.between(activity.fewest(), activity.most())),
        "Chị " + canaries.marker("facilitator"),
        OutreachExports.DATES.format(month.plusMonths(1).atDay(3).plusDays(dice.between(0, 17))),
        Invented.VALUE);
  }
}
