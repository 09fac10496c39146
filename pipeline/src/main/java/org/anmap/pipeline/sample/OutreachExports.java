package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/** Writes the outreach files, a file a year. */
final class OutreachExports {
  static final String SOURCE = "outreach";

  static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final List<String> HEADER =
      List.of(
          "Mã hoạt động",
          "Ngày",
          "Tỉnh",
          "Huyện",
          "Hoạt động",
          "Số người tham dự",
          "Người phụ trách",
          "Điện thoại",
          "Địa điểm",
          "Ghi chú",
          "Ngày nhận dữ liệu",
          Invented.HEADER);

  record Activity(String label, double share, int fewest, int most) {}

  static final List<Activity> ACTIVITIES =
      List.of(
          new Activity("Tập huấn", 0.14, 15, 45),
          new Activity("Truyền thông", 0.26, 30, 150),
          new Activity("Sinh hoạt nhóm đồng đẳng/tự lực", 0.18, 8, 20),
          new Activity("Đối thoại chính sách", 0.04, 10, 40),
          new Activity("Tiếp cận cá nhân", 0.14, 1, 1),
          new Activity("Tư vấn người gây bạo lực", 0.06, 1, 6),
          new Activity("Theo dõi chuyển gửi", 0.06, 1, 4),
          new Activity("Rà soát quyền lao động", 0.02, 5, 25),
          new Activity("Tuyên truyền trường học", 0.07, 40, 300),
          new Activity("Họp liên ngành", 0.03, 6, 20));

  private final Story story;
  private final AreaTree areas;
  private final Canaries canaries;
  private final Truth truth;
  private final Dice dice;
  private final double perWeight;
  private long number;

  OutreachExports(
      Story story, AreaTree areas, long rows, long seed, Canaries canaries, Truth truth) {
    this.story = story;
    this.areas = areas;
    this.canaries = canaries;
    this.truth = truth;
    this.dice = new Dice(seed, SOURCE);
    double total = story.districts().stream().mapToDouble(d -> weight(d.ref())).sum();
    this.perWeight = rows / total / Story.months().size();
  }

  /** Effort follows people less than in proportion: every district has its staff. */
  private double weight(String district) {
    return StrictMath.sqrt(story.people(district));
  }

  void write(Path folder) throws IOException {
    for (int year = Story.FIRST.getYear(); year <= Story.LAST.getYear(); year++) {
      number = 0;
      try (ExportFile out = new ExportFile(folder.resolve("hoat-dong-" + year + ".csv"), HEADER)) {
        for (YearMonth month : Story.months()) {
          if (month.getYear() == year) {
            writeMonth(out, month);
          }
        }
      }
    }
  }

  /** Number of the last session of the last year. */
  long lastNumber() {
    return number;
  }

  /** Sessions expected of a district in any month. */
  double expected(String district) {
    return weight(district) * perWeight;
  }

  private void writeMonth(ExportFile out, YearMonth month) {
    for (Area district : story.districts()) {
      int count = dice.poisson(expected(district.ref()));
      for (int i = 0; i < count && story.received(SOURCE, district.ref(), month); i++) {
        out.write(cells(district, month));
      }
    }
  }

  private List<String> cells(Area district, YearMonth month) {
    truth.count("outreach");
    LocalDate date = month.atDay(dice.between(1, month.lengthOfMonth()));
    FormerUnit unit =
        FormerUnit.of(district.ref(), date, dice)
            .orElse(new FormerUnit(district.ref(), district.nameVi(), district.ref(), 1));
    Activity activity = dice.of(ACTIVITIES, Activity::share);
    String id = String.format(Locale.ROOT, "HD-%d-%06d", month.getYear(), ++number);
    truth.canary("record_id", id);
    boolean keepType = unit.nameVi().endsWith(Mishaps.TWO_UNITS_OF_ONE_NAME);
    return List.of(
        id,
        DATES.format(date),
        Spelling.name(areas.area(district.parent()).nameVi(), false, dice),
        Spelling.name(unit.nameVi(), keepType, dice),
        activity.label(),
        Integer.toString(dice.between(activity.fewest(), activity.most())),
        "Chị " + canaries.marker("facilitator"),
        canaries.phone(),
        "Nhà văn hóa " + canaries.marker("venue"),
        "Ghi " + canaries.marker("note"),
        DATES.format(month.plusMonths(1).atDay(3).plusDays(dice.between(0, 17))),
        Invented.VALUE);
  }
}
