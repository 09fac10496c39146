package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Nearest;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.geography.Places;
import org.anmap.pipeline.geography.Samples;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.intake.IntakeResult.TakenBack;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.intake.record.Layout;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.record.RecordSource;
import org.anmap.pipeline.intake.value.DateStyle;

/**
 * An analyst's desk: a file goes in, and for each of its records one line says what became of it.
 *
 * <p>{@code 1 → 503 202501 rape female 18_25; date_serial report_date} is accepted with a remark,
 * {@code 2 ✗ date_missing report_date} is quarantined, {@code 3 – row_total} is skipped, and {@code
 * refused column_missing gbv_type} is the whole file.
 */
final class Desk {
  private final Path folder;
  private final Profile profile;
  private final String encoding;
  private final String delimiter;

  private Desk(Path folder, Profile profile, String encoding, String delimiter) {
    this.folder = folder;
    this.profile = profile;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  /** With a profile that is built in. */
  static Desk with(Path folder, String profile) {
    return new Desk(folder, Profiles.builtIn(CodeLists.builtIn()).named(profile), "", "");
  }

  /** With a profile of the user's own, written as in a publication file. */
  static Desk withOwn(Path folder, String yaml) {
    try {
      ProfileConfig own = ConfigReader.mapper().readValue(yaml, ProfileConfig.class);
      return new Desk(
          folder,
          new Profiles(Map.of("own", own), folder, CodeLists.builtIn()).named("own"),
          "",
          "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Desk encoded(String name) {
    return new Desk(folder, profile, name, delimiter);
  }

  Profile profile() {
    return profile;
  }

  String reads(String text) {
    return reads(text.getBytes(StandardCharsets.UTF_8));
  }

  String reads(byte[] bytes) {
    return reads("in.csv", bytes);
  }

  String reads(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      return lines(file);
    } catch (BadFile e) {
      return ("refused "
                  + e.rule().code()
                  + (e.row() > 0 ? " row " + e.row() : "")
                  + " "
                  + e.column())
              .strip()
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the file would be read. */
  Map<String, String> told(byte[] bytes) throws BadFile, IOException {
    Path file = folder.resolve("in.csv");
    Files.write(file, bytes);
    return new FileLook(file, profile.sheet(), encoding, delimiter).layout(profile).told();
  }

  private String lines(Path file) throws BadFile, IOException {
    Layout layout = new FileLook(file, profile.sheet(), encoding, delimiter).layout(profile);
    List<String> lines = new ArrayList<>();
    Keys keys = Keys.sample();
    Pseudonyms pseudonyms = new Pseudonyms("desk", keys);
    PlaceQuestions questions = new PlaceQuestions("desk", "in.csv", FINDER, pseudonyms);
    Fields fields =
        new Fields(
            profile,
            new CellReader(
                profile, new DateStyle(layout.order(), profile.buddhist(), profile.excel1904())));
    UnitOfRecord units = new UnitOfRecord(FINDER, questions);
    Identity identity = new Identity(pseudonyms);
    RecordReader reader =
        switch (profile.kind()) {
          case CASE ->
              new CaseReader("desk", "police", units, identity, EnumSet.allOf(Field.class));
          case OUTREACH -> new OutreachReader("desk", "police", units, identity);
          case UNIT -> new UnitReader("desk", "police", units, identity);
          case DENOMINATOR -> new DenominatorReader("desk", "police", units, identity);
          case REFERRAL -> new ReferralReader("desk", "police", units, identity);
          case WITHDRAWALS -> new WithdrawalReader("police", Map.of("desk", pseudonyms));
          case REPORTING -> throw new IllegalArgumentException("not read record by record");
        };
    RecordWork work = new RecordWork(profile, fields, reader, new Tombstones("desk", identity));
    try (RecordSource records =
        layout.open(
            file, Part.WHOLE, profile, (rule, row) -> lines.add(row + " ! " + rule.code()))) {
      for (RawRecord r = records.next(); r != null; r = records.next()) {
        lines.add(r.row() + " " + text(work.read(r)));
      }
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private String text(IntakeResult result) {
    if (result instanceof Accepted accepted) {
      return "→ "
          + values(accepted.row())
          + accepted.remarks().stream().map(r -> "; " + text(r)).collect(Collectors.joining());
    }
    if (result instanceof Quarantined quarantined) {
      return "✗ " + text(quarantined.remark());
    }
    return "– "
        + text(
            result instanceof TakenBack takenBack
                ? takenBack.remark()
                : ((Skipped) result).remark());
  }

  /** What a row says, without keys, source, sector and the day it came. */
  private static String values(StagedRow row) {
    return row.columns().stream()
        .filter(column -> column.type() != ColumnType.HASH && column.type() != ColumnType.DAY)
        .filter(column -> column.ordinal() > 1 && row.get(column) != null)
        .map(column -> column.required() ? text(row.get(column)) : named(column, row.get(column)))
        .collect(Collectors.joining(" "));
  }

  private static String named(StagedColumn column, Object value) {
    return column.name().toLowerCase(java.util.Locale.ROOT) + "=" + text(value);
  }

  private static String text(Object value) {
    return value.toString().replace(' ', '+');
  }

  private static String text(Remark remark) {
    return (remark.rule().code() + " " + remark.column()).strip();
  }

  /** The places of the sample provinces. */
  static final PlaceFinder FINDER =
      new PlaceFinder() {
        private static final long serialVersionUID = 1;
        private final Places places = Samples.geographyWithCommunes().places();

        @Override
        public Placed find(String province, String district, String commune, LocalDate date) {
          return places.find(province, district, commune, date);
        }

        @Override
        public boolean isUnit(String code) {
          return places.isUnit(code);
        }

        @Override
        public List<Nearest> nearest(
            String province, String district, String commune, LocalDate date, int limit) {
          return places.nearest(province, district, commune, date, limit);
        }

        @Override
        public Map<String, String> mappedHashes() {
          return Map.of();
        }
      };

  /** The kind of the profile. */
  Source.Kind kind() {
    return profile.kind();
  }
}
