package org.anmap.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Every name, phone, ID number, address, note, birth date and record id of the sample exports: each
 * is a canary that must stand in nothing that comes out.
 *
 * <p>Of the plain files whole cells, and of all, also of workbooks, archives and old encodings,
 * what their writer says it planted.
 */
final class Canaries {
  /** Columns that are kept, generalised: everything else in an export must vanish. */
  private static final Set<String> KEPT =
      Set.of(
          "tỉnh",
          "tỉnh/thành phố",
          "huyện",
          "quận/huyện",
          "province",
          "district",
          "ngày tiếp nhận",
          "ngày báo",
          "ngày",
          "ngày xảy ra",
          "giới tính",
          "giới",
          "tuổi",
          "loại bạo lực",
          "hình thức bạo lực",
          "hoạt động",
          "số người tham dự",
          "ngày nhận dữ liệu",
          "ngày nhận",
          "dữ liệu mẫu",
          "report_date",
          "incident_date",
          "sex",
          "age",
          "gbv_type",
          "received_on",
          "sample_data");

  private static final int LONG_ENOUGH = 8;
  static final Set<String> SECRETS = secrets();
  static final Needles NEEDLES = new Needles(SECRETS);

  private Canaries() {}

  private static Set<String> secrets() {
    Set<String> secrets = new TreeSet<>(Planted.TEXTS);
    secrets.addAll(cells());
    return secrets;
  }

  /** Every value of every column that is not kept. */
  private static Set<String> cells() {
    Set<String> secrets = new TreeSet<>();
    try (Stream<Path> files = Files.list(Program.SAMPLES.resolve("exports"))) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.toString().contains("tinh-hinh"))
              .toList()) {
        try (Reader text = Files.newBufferedReader(file);
            CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
          List<String> columns =
              csv.getHeaderNames().stream()
                  .filter(name -> !KEPT.contains(name.toLowerCase(Locale.ROOT)))
                  .toList();
          for (CSVRecord row : csv) {
            columns.stream()
                .filter(row::isSet)
                .map(row::get)
                .filter(value -> value.length() >= LONG_ENOUGH)
                .forEach(secrets::add);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets;
  }
}
