package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Placed;

/** A small publication on disk: files as written in a test, sample keys, four invented units. */
public final class TestPublication {
  public static final String CASES =
      "Mã hồ sơ,Ngày tiếp nhận,Ngày nhận,Tỉnh,Huyện,Hình thức bạo lực\n";
  public static final String OUTREACH =
      "Mã hoạt động,Ngày tổ chức,Tỉnh,Huyện,Loại hoạt động,Số người tham gia\n";
  public static final String REPORTING = "Nguồn,Huyện,Tháng,Đã nhận\n";

  private final Path folder;
  private final List<Source> sources = new ArrayList<>();
  private Path keyFile;

  public TestPublication(Path folder) {
    this.folder = folder;
    this.keyFile = folder.resolve("keys.json");
    write("keys.json", new String(Json.pretty(Keys.sample()), StandardCharsets.UTF_8));
  }

  /** Districts A, B and C of one province; "Twin" is two of them; the old D is now C. */
  static Placed place(String province, String district, java.time.LocalDate date) {
    return switch (Folded.of(district)) {
      case "a", "b", "c" -> new Placed.Found(Folded.of(district).toUpperCase(), false);
      case "d" -> new Placed.Found("C", true);
      case "twin" -> new Placed.Ambiguous();
      default ->
          Folded.isUnknown(district) && !province.isEmpty()
              ? new Placed.Found("01_U", false)
              : new Placed.Unmatched();
    };
  }

  public TestPublication source(String id, String sector, Source.Kind kind, String... files) {
    sources.add(source(id, sector, kind, "utf-8", false, files));
    return this;
  }

  public TestPublication source(Source source) {
    sources.add(source);
    return this;
  }

  static Source source(
      String id,
      String sector,
      Source.Kind kind,
      String encoding,
      boolean optional,
      String... files) {
    String profile = kind.name().toLowerCase() + "_flat";
    return new Source(id, sector, kind, profile, List.of(files), encoding, null, optional, true);
  }

  public TestPublication file(String name, String text) {
    write(name, text);
    return this;
  }

  TestPublication file(String name, String text, Charset encoding) {
    return file(name, text.getBytes(encoding));
  }

  TestPublication file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  KeyFile keys() {
    return KeyFile.check(keyFile, sources);
  }

  TestPublication keyFile(Path file) {
    this.keyFile = file;
    return this;
  }

  public List<Source> sources() {
    return List.copyOf(sources);
  }

  public Path staging() {
    return folder.resolve("staging");
  }

  public Staged stage() {
    return new Intake(
            TestSpark.get(),
            folder,
            CodeLists.builtIn(),
            keys(),
            TestPublication::place,
            "test units",
            staging())
        .stage(sources);
  }

  private void write(String name, String text) {
    file(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
