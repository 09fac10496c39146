package org.anmap.pipeline.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.anmap.contract.Area;

/** Writes who sent which district's month: silence is told here, never guessed from absent rows. */
final class ReportingExport {
  private static final String FILE = "tinh-hinh-nop";
  private static final List<String> HEADER =
      List.of("Nguồn", "Huyện", "Tháng", "Đã nhận", "Ngày nhận", Invented.HEADER);

  private final Story story;
  private final List<String> sources;
  private final Dice dice;

  ReportingExport(Story story, List<String> sources, long seed) {
    this.story = story;
    this.sources = sources;
    this.dice = new Dice(seed, "reporting");
  }

  void write(Path folder) throws IOException {
    write(folder.resolve(FILE + ".csv"), Story.months());
  }

  /** The months since the reform: the provinces keep their list of old districts. */
  void writeSinceReform(Path folder) throws IOException {
    for (FilePart part : FilePart.SINCE_REFORM) {
      write(folder.resolve(part.name(FILE)), part.months());
    }
  }

  private void write(Path file, List<YearMonth> months) throws IOException {
    try (ExportFile out = new ExportFile(file, HEADER)) {
      for (YearMonth month : months) {
        for (String source : sources) {
          for (Area district : story.districts()) {
            boolean received = story.received(source, district.ref(), month);
            out.write(
                List.of(
                    source,
                    district.ref(),
                    month.toString(),
                    received ? "có" : "không",
                    received ? day(month) : "",
                    Invented.VALUE));
          }
        }
      }
    }
  }

  private String day(YearMonth month) {
    return month.plusMonths(1).atDay(dice.between(21, 28)).toString();
  }
}
