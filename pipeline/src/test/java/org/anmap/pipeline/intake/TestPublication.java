package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Carry;
import org.anmap.pipeline.geography.Nearest;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.intake.value.Unknowns;

/** A small publication on disk: files as written in a test, sample keys, four invented units. */
public final class TestPublication {
  public static final String CASES =
      "Mã hồ sơ,Ngày tiếp nhận,Ngày nhận,Tỉnh,Huyện,Hình thức bạo lực\n";
  public static final String OUTREACH =
      "Mã hoạt động,Ngày tổ chức,Tỉnh,Huyện,Loại hoạt động,Số người tham gia\n";
  public static final String REPORTING = "Nguồn,Huyện,Tháng,Đã nhận\n";

  private final Path folder;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, ProfileConfig> profiles = new java.util.HashMap<>();
  private Path keyFile;

  public TestPublication(Path folder) {
    this.folder = folder;
    this.keyFile = folder.resolve("keys.json");
    write("keys.json", new String(Json.pretty(Keys.sample()), StandardCharsets.UTF_8));
  }

  /**
   * Districts A, B and C of one province; "Twin" is two of them; the old D is now C, "Old A" is A.
   */
  static Placed place(String province, String district) {
    return switch (Folds.of(district)) {
      case "a", "b", "c" -> new Placed.Found(Folds.of(district).toUpperCase(), Carry.AS_IS);
      case "d" -> new Placed.Found("C", Carry.CARRIED);
      case "olda" -> new Placed.Found("A", Carry.NOT_VALID_THEN);
      case "aandb" -> new Placed.Found("A", Carry.ESTIMATED);
      case "twin" -> new Placed.Ambiguous();
      case "faraway" -> new Placed.Outside();
      default ->
          Unknowns.isUnknown(district) && !province.isEmpty()
              ? new Placed.Found("01_U", Carry.AS_IS)
              : new Placed.Unmatched();
    };
  }

  static final PlaceFinder PLACES =
      new PlaceFinder() {
        private static final long serialVersionUID = 1;

        @Override
        public Placed find(String province, String district, String commune, LocalDate date) {
          return place(province, district);
        }

        @Override
        public boolean isUnit(String code) {
          return "ABC".contains(code) && code.length() == 1;
        }

        @Override
        public List<Nearest> nearest(
            String province, String district, String commune, LocalDate date, int limit) {
          return List.of(new Nearest("A", "District A", 0.9));
        }

        @Override
        public Map<String, String> mappedHashes() {
          return Map.of();
        }
      };

  public TestPublication source(String id, String sector, Source.Kind kind, String... files) {
    sources.add(source(id, sector, kind, "utf-8", false, files));
    return this;
  }

  /** A profile of its own, written as in a publication file. */
  public TestPublication profile(String name, String yaml) {
    try {
      profiles.put(name, ConfigReader.mapper().readValue(yaml, ProfileConfig.class));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    return new Source(
        id, sector, kind, profile, List.of(files), encoding, null, null, optional, true);
  }

  TestPublication profile(String name, ProfileConfig profile) {
    profiles.put(name, profile);
    return this;
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
            new Profiles(profiles, folder, CodeLists.builtIn()),
            keys(),
            PLACES,
            "test units",
            staging())
        .stage(sources);
  }

  private void write(String name, String text) {
    file(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
