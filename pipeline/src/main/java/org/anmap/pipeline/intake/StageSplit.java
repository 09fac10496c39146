package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.intake.IntakeResult.TakenBack;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.record.RecordSource;
import org.anmap.pipeline.intake.value.DateStyle;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.apache.spark.api.java.function.Function;

/**
 * The task that stages one split, on whatever machine it runs.
 *
 * <p>Raw records live inside {@link #call}: Spark sees a split go in and counts come out. A failure
 * says its kind alone, because the text of an exception may quote a row.
 */
final class StageSplit implements Function<Split, StagedPart> {
  private static final long serialVersionUID = 1;

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
    UUID attempt = UUID.randomUUID();
    Path rows = folder.resolve("attempt-" + attempt + ".parquet");
    Path stones = folder.resolve("attempt-" + attempt + "-tombstones.parquet");
    Tally tally = new Tally(split.source(), split.name());
    Pseudonyms pseudonyms = new Pseudonyms(split.source(), keys.read());
    PlaceQuestions questions = new PlaceQuestions(split.source(), split.name(), places, pseudonyms);
    Fields fields = new Fields(split.profile(), new CellReader(split.profile(), style(split)));
    String path = "";
    String tombstones = "";
    try {
      try (RecordSource records =
              split
                  .layout()
                  .open(
                      Path.of(split.file()),
                      split.part(),
                      split.profile(),
                      (rule, row) -> tally.remark(row, new Remark(rule, "")));
          PartFile part = PartFile.create(rows, Kinds.columns(split.kind(), split.fields()), keys);
          PartFile takenBack =
              PartFile.create(stones, StagedColumn.of(TombstoneColumn.class), keys)) {
        Identity identity = new Identity(pseudonyms);
        RecordWork work =
            new RecordWork(
                split.profile(),
                fields,
                reader(split, identity, questions),
                new Tombstones(split.source(), identity));
        copy(records, work, part, takenBack, tally, split);
      }
      path = kept(rows, folder, "part-%05d.parquet".formatted(split.number()));
      if (tally.hasTombstones()) {
        tombstones = kept(stones, folder, "tombstones-%05d.parquet".formatted(split.number()));
      }
    } catch (BadFile e) {
      tally.notice(e.rule(), e.row(), e.column());
    } finally {
      Files.deleteIfExists(rows);
      Files.deleteIfExists(stones);
    }
    return tally.part(path, tombstones, questions.list(), fields.dateOrders());
  }

  private static String kept(Path attempt, Path folder, String name) throws IOException {
    return Files.move(attempt, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE).toString();
  }

  private static void copy(
      RecordSource records,
      RecordWork work,
      PartFile part,
      PartFile takenBack,
      Tally tally,
      Split split)
      throws BadFile, IOException {
    StagedColumn receivedOn = Kinds.receivedOn(split.kind());
    for (RawRecord record = records.next(); record != null; record = records.next()) {
      IntakeResult result = work.read(record);
      long number = record.row();
      if (result instanceof Accepted accepted) {
        part.write(accepted.row());
        tally.accepted(record.row(), (int) accepted.row().get(receivedOn), accepted.remarks());
      } else if (result instanceof Quarantined quarantined) {
        tally.quarantined(record.row(), quarantined.remark());
        lostWithdrawal(split, quarantined.remark()).ifPresent(r -> tally.remark(number, r));
      } else if (result instanceof Skipped skipped) {
        tally.skipped(skipped.remark());
        if (skipped.remark().rule() == Rule.ROW_TOTAL) {
          lostWithdrawal(split, skipped.remark()).ifPresent(r -> tally.remark(number, r));
        }
      } else if (result instanceof TakenBack stopped) {
        takenBack.write(stopped.tombstone());
        tally.takenBack(
            stopped.remark(), (Integer) stopped.tombstone().get(TombstoneColumn.RECEIVED_ON));
      }
      for (int more = 1; more < record.rows(); more++) {
        tally.skipped(new Remark(Rule.ROW_JOINED, ""));
      }
    }
  }

  /** Any other row waits to be mended; a withdrawal would let its record be published meanwhile. */
  private static Optional<Remark> lostWithdrawal(Split split, Remark left) {
    return split.kind() == Source.Kind.WITHDRAWALS && left.rule().severity() != Severity.ERROR
        ? Optional.of(new Remark(Rule.WITHDRAWAL_UNREADABLE, left.column()))
        : Optional.empty();
  }

  private static DateStyle style(Split split) {
    return new DateStyle(
        split.layout().order(), split.profile().buddhist(), split.profile().excel1904());
  }

  private RecordReader reader(Split split, Identity identity, PlaceQuestions questions) {
    UnitOfRecord units = new UnitOfRecord(places, questions);
    return switch (split.kind()) {
      case CASE -> new CaseReader(split.source(), split.sector(), units, identity, split.fields());
      case OUTREACH -> new OutreachReader(split.source(), split.sector(), units, identity);
      case UNIT -> new UnitReader(split.source(), split.sector(), units, identity);
      case DENOMINATOR -> new DenominatorReader(split.source(), split.sector(), units, identity);
      case REFERRAL -> new ReferralReader(split.source(), split.sector(), units, identity);
      case WITHDRAWALS -> new WithdrawalReader(split.sector(), withdrawable(split));
      case REPORTING -> throw new IllegalArgumentException("reporting is not staged");
    };
  }

  private Map<String, Pseudonyms> withdrawable(Split split) {
    Map<String, Pseudonyms> all = new LinkedHashMap<>();
    split.withdrawable().forEach(source -> all.put(source, new Pseudonyms(source, keys.read())));
    return all;
  }
}
