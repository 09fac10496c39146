package org.anmap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** One big invented export of nine columns, always the same bytes for the same number of rows. */
final class CaseFile {
  private static final String HEADER =
      "Mã hồ sơ,Họ và tên,Tỉnh,Huyện,Ngày tiếp nhận,Ngày xảy ra,Giới tính,Tuổi,Loại bạo lực\n";
  private static final List<String> NAMES =
      List.of("Nguyễn Thị Mẫu", "Trần Văn Thử", "Lê Bịa", "Phạm Thị Đặt", "Hoàng Ví Dụ");
  private static final List<String> SEXES = List.of("Nữ", "Nữ", "Nữ", "Nam", "nu", "F");
  private static final List<String> TYPES =
      List.of(
          "Bạo lực thể chất",
          "Bạo lực tinh thần",
          "Hiếp dâm",
          "Bạo lực kinh tế",
          "Xâm hại tình dục",
          "physical_assault");

  private CaseFile() {}

  /**
   * Writes the file unless it is there.
   *
   * @param places pairs of province and district
   */
  static Path write(Path folder, long rows, List<String[]> places) throws IOException {
    Path file = folder.resolve("cases-" + rows + ".csv");
    if (Files.exists(file)) {
      return file;
    }
    SplittableRandom dice = new SplittableRandom(1);
    LocalDate first = LocalDate.of(2022, 7, 1);
    String[] days = new String[1090];
    for (int day = 0; day < days.length; day++) {
      LocalDate date = first.plusDays(day);
      days[day] =
          "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEADER);
      StringBuilder line = new StringBuilder();
      for (long row = 0; row < rows; row++) {
        String[] place = places.get(dice.nextInt(places.size()));
        int reported = 30 + dice.nextInt(days.length - 30);
        line.setLength(0);
        line.append("HS-").append(1_000_000_000L + row).append(',');
        line.append(NAMES.get(dice.nextInt(NAMES.size()))).append(' ').append(row).append(',');
        line.append(place[0]).append(',').append(place[1]).append(',');
        line.append(days[reported]).append(',');
        line.append(days[reported - dice.nextInt(30)]).append(',');
        line.append(SEXES.get(dice.nextInt(SEXES.size()))).append(',');
        line.append(dice.nextInt(90)).append(',');
        line.append(TYPES.get(dice.nextInt(TYPES.size()))).append('\n');
        out.append(line);
      }
    }
    return file;
  }
}
