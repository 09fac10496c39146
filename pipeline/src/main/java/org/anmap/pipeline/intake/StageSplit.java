package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.notice.Rule;
import org.apache.spark.api.java.function.Function;

/**
 * The task that stages one split, on whatever machine it runs.
 *
 * <p>Raw records live inside {@link #call}: Spark sees a split go in and counts come out. A failure
 * says its kind alone, because the text of an exception may quote a row.
 */
final class StageSplit implements Function<Split, StagedPart> {
  private static final String PART = "part-00000.parquet";

  private final KeyFile keys;
  private final PlaceFinder places;

  StageSplit(KeyFile keys, PlaceFinder places) {
    this.keys = keys;
    this.places = places;
  }

  @Override
  public StagedPart call(Split split) {
    try {
      return stage(split);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "staging " + split.name() + " failed: " + e.getClass().getSimpleName());
    }
  }

  private StagedPart stage(Split split) throws IOException {
    Path folder = Files.createDirectories(Path.of(split.folder()));
    // A crashed or repeated attempt leaves a file of another name, never half a part.
    Path attempt = folder.resolve("attempt-" + UUID.randomUUID() + ".parquet");
    Tally tally = new Tally(split.source(), split.name());
    try {
      List<? extends StagedColumn> columns = columns(split.kind());
      try (CsvRecords records =
              CsvRecords.open(
                  Path.of(split.file()), split.encoding(), split.delimiter(), split.profile());
          PartFile part = PartFile.create(attempt, columns, keys)) {
        records.header().unknown().forEach(name -> tally.notice(Rule.COLUMN_UNKNOWN, 0, name));
        copy(records, reader(split), part, tally);
      }
      tally.checkEncoding();
      if (tally.part("").isRefused()) {
        return tally.part("");
      }
      Path part = folder.resolve(PART);
      Files.move(attempt, part, StandardCopyOption.ATOMIC_MOVE);
      return tally.part(part.toString());
    } catch (BadFile e) {
      tally.notice(e.rule(), e.row(), e.column());
      return tally.part("");
    } finally {
      Files.deleteIfExists(attempt);
    }
  }

  private static void copy(CsvRecords records, RecordReader reader, PartFile part, Tally tally)
      throws BadFile, IOException {
    int width = records.header().fieldAt().length;
    for (RawRecord record = records.next(); record != null; record = records.next()) {
      IntakeResult result = read(record, width, reader);
      if (result instanceof Accepted accepted) {
        StagedRow row = accepted.row();
        part.write(row);
        tally.accepted(record.row(), receivedOn(row), accepted.remarks());
      } else if (result instanceof Quarantined quarantined) {
        tally.quarantined(record.row(), quarantined.remark());
      } else if (result instanceof Skipped skipped) {
        tally.skipped(skipped.remark());
      }
    }
  }

  /** What holds for a record of any kind, then its own rules. */
  static IntakeResult read(RawRecord record, int width, RecordReader reader) {
    if (record.isBlank()) {
      return new Skipped(new Remark(Rule.ROW_WITHOUT_RECORD, ""));
    }
    if (record.fields() != width) {
      return new Quarantined(new Remark(Rule.FIELDS_MISCOUNTED, ""));
    }
    return reader.read(record);
  }

  private RecordReader reader(Split split) {
    Pseudonyms pseudonyms = new Pseudonyms(split.source(), keys.read());
    return split.kind() == Source.Kind.CASE
        ? new CaseReader(split.source(), split.sector(), split.profile(), places, pseudonyms)
        : new OutreachReader(split.source(), split.sector(), split.profile(), places, pseudonyms);
  }

  private static LocalDate receivedOn(StagedRow row) {
    return (LocalDate)
        row.get(
            row.columns().get(0) instanceof CaseColumn
                ? CaseColumn.RECEIVED_ON
                : OutreachColumn.RECEIVED_ON);
  }

  private static List<? extends StagedColumn> columns(Source.Kind kind) {
    return kind == Source.Kind.CASE
        ? StagedColumn.of(CaseColumn.class)
        : StagedColumn.of(OutreachColumn.class);
  }
}
