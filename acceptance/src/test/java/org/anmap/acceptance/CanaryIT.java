package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.anmap.contract.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that names a person comes out: every name, phone, ID number, address, note, birth date
 * and record id of the sample exports is a canary, searched for in everything a run leaves.
 */
class CanaryIT {
  private static final Set<String> SECRETS = Canaries.SECRETS;
  private static final Needles NEEDLES = Canaries.NEEDLES;

  private static final Pattern MARKER = Pattern.compile("Qzx[0-9a-z]{8}");

  @Test
  void no_identifying_value_is_in_a_release_or_in_staging() {
    assertEquals(List.of(), Haystack.holding(NEEDLES, SampleRelease.releases()));
    assertEquals(List.of(), Haystack.holding(NEEDLES, SampleRelease.staging()));
  }

  @Test
  void nor_in_anything_a_run_prints(@TempDir Path folder) throws IOException {
    Program.Ended run =
        Program.anmap("demo", "--no-serve", "--releases", folder.resolve("releases").toString());
    Path printed = Files.createDirectory(folder.resolve("printed"));
    Files.writeString(printed.resolve("out"), run.out());
    Files.writeString(printed.resolve("err"), run.err());
    assertEquals(List.of(), Haystack.holding(NEEDLES, printed));
  }

  /** Every office's own export: workbooks, archives, old encodings, programs of other agencies. */
  @Test
  void nor_in_what_is_left_of_checking_the_exports_of_every_office(@TempDir Path folder)
      throws IOException {
    Path staging = folder.resolve("staging");
    Program.Ended run =
        Program.anmap(
            "validate",
            Program.SAMPLES.resolve("every-profile.yaml").toString(),
            "--releases",
            folder.resolve("releases").toString(),
            "--staging",
            staging.toString());
    Files.writeString(folder.resolve("out"), run.out());
    Files.writeString(folder.resolve("err"), run.err());
    assertTrue(run.out().length() + run.err().length() > 0, "it said nothing");
    assertEquals(List.of(), Haystack.holding(NEEDLES, folder));
  }

  @Test
  void there_are_many_canaries_in_every_sector() {
    assertTrue(SECRETS.size() > 100_000, "only " + SECRETS.size());
  }

  /**
   * What says it begins like this is planted; in an encoding of its own it is found all the same.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gbvims_ir/incidents.xlsx",
        "gbvims_ir/incidents.csv",
        "primero_v2_csv/incidents.csv",
        "kobo_csv/ghi-nhan-vu-viec.csv",
        "dhis2_event_csv/events.csv",
        "dhis2_aggregate_csv/monthly.csv",
        "commcare_csv/forms.csv",
        "unit_register/units.csv",
        "referrals/referrals.csv",
        "outreach_wide/so-buoi-truyen-thong-2024.csv",
        "case_counts/toa-an-so-vu.csv",
        "encodings/utf16le-tab.txt",
        "encodings/windows-1258.csv",
        "encodings/windows-874.csv",
        "encodings/tcvn3.csv",
        "encodings/tcvn3-as-utf8.csv",
        "encodings/vni.csv",
        "encodings/utf8-twice.csv",
        "encodings/nfd.csv",
        "encodings/gzip.csv.gz",
        "encodings/zip.csv.zip"
      })
  void every_marker_of_an_office_file_is_searched_for(String file) throws IOException {
    Set<String> markers = new TreeSet<>();
    for (byte[] part : Unwrapped.parts(Program.SAMPLES.resolve("exports").resolve(file))) {
      // Markers are ASCII, which all these encodings write alike, UTF-16 with zeros between.
      Matcher marker =
          MARKER.matcher(new String(part, StandardCharsets.ISO_8859_1).replace("\0", ""));
      while (marker.find()) {
        markers.add(marker.group());
      }
    }
    assertTrue(!markers.isEmpty(), "no marker");
    markers.removeAll(SECRETS);
    assertEquals(0, markers.size());
  }

  @Test
  void the_search_finds_one_in_every_kind_of_output(@TempDir Path folder) throws Exception {
    String secret = "Nguyễn Thị Canary Đặng 7f3k";
    Needles needles = new Needles(Set.of(secret));
    byte[] text = ("before " + secret + " after").getBytes(StandardCharsets.UTF_8);
    Brotli4jLoader.ensureAvailability();
    write(folder, "a.csv", text);
    write(folder, "b.json", secret.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    write(folder, "c.log", "Nguyen Thi Canary Dang 7f3k".getBytes(StandardCharsets.UTF_8));
    write(
        folder,
        "d.log",
        Base64.getEncoder().encode(("xy" + secret).getBytes(StandardCharsets.UTF_8)));
    write(folder, "e.log", Sha256.of(secret).getBytes(StandardCharsets.UTF_8));
    write(folder, "f.gz", gzip(text));
    write(folder, "g.br", Encoder.compress(text));
    write(folder, "h.log", secret.getBytes(StandardCharsets.UTF_16LE));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "copy (select '"
              + secret
              + "' as t) to '"
              + folder.resolve("i.parquet")
              + "' (format parquet, compression zstd)");
    }
    write(folder, "clean.csv", "Nguyễn Thị Khác".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("a.csv", "b.json", "c.log", "d.log", "e.log", "f.gz", "g.br", "h.log", "i.parquet"),
        Haystack.holding(needles, folder));
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    }
    return bytes.toByteArray();
  }
}
