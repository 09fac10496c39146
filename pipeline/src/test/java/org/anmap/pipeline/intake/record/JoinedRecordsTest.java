package org.anmap.pipeline.intake.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;

/** Records that span rows are held until the file ends: as many and as long as memory allows. */
class JoinedRecordsTest {
  private static final String MEGABYTE = "x".repeat(1 << 20);

  /** Rows that are made when they are asked for, so that what is held is what the joiner holds. */
  private record Rows(long[] made, long most, LongFunction<RawRecord> row) implements RecordSource {
    @Override
    public RawRecord next() {
      return made[0] == most ? null : row.apply(++made[0]);
    }

    @Override
    public void close() {}
  }

  private static JoinedRecords joined(long rows, LongFunction<RawRecord> row) throws IOException {
    String yaml = "{base: case_flat, kind: case, one_record: [record_id]}";
    ProfileConfig own = ConfigReader.mapper().readValue(yaml, ProfileConfig.class);
    Profile profile = new Profiles(Map.of("own", own), null, CodeLists.builtIn()).named("own");
    return new JoinedRecords(new Rows(new long[1], rows, row), profile, (rule, at) -> {});
  }

  private static RawRecord row(long row, String id, String type) {
    return RawRecord.of(row, Map.of(Field.RECORD_ID, id, Field.GBV_TYPE, type));
  }

  private static long count(JoinedRecords records) throws BadFile, IOException {
    long count = 0;
    while (records.next() != null) {
      count++;
    }
    return count;
  }

  @Test
  void few_records_of_long_texts_are_refused_before_they_fill_the_memory() throws IOException {
    JoinedRecords records = joined(1_000, row -> row(row, "id" + row, MEGABYTE));
    BadFile refused = assertThrows(BadFile.class, records::next);
    assertEquals(Rule.RECORDS_TOO_MANY, refused.rule());
    assertEquals(JoinedRecords.MOST_CHARS / MEGABYTE.length(), refused.row());
  }

  @Test
  void rows_without_a_key_and_long_keys_are_held_too() throws IOException {
    JoinedRecords alone = joined(1_000, row -> row(row, "", MEGABYTE));
    assertEquals(Rule.RECORDS_TOO_MANY, assertThrows(BadFile.class, alone::next).rule());
    JoinedRecords keyed = joined(1_000, row -> row(row, MEGABYTE + row, ""));
    assertEquals(Rule.RECORDS_TOO_MANY, assertThrows(BadFile.class, keyed::next).rule());
  }

  @Test
  void what_is_held_once_counts_once() throws BadFile, IOException {
    Text shared = new Text(MEGABYTE);
    assertEquals(
        1_000,
        count(
            joined(
                1_000,
                row -> {
                  RawRecord record = row(row, "id" + row, "");
                  record.put(Field.GBV_TYPE.ordinal(), shared);
                  return record;
                })));
    assertEquals(
        1, count(joined(1_000, row -> row(row, "id", MEGABYTE))), "not held, so not counted");
  }

  @Test
  void keys_made_to_collide_take_no_longer_than_others() {
    int bits = 17;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertEquals(
                1 << bits,
                count(joined(1 << bits, row -> row(row, Colliding.text(row, bits), "")))));
  }
}
