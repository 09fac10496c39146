package org.anmap.pipeline.intake.record;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;

/** One record of an export, not yet de-identified: it never leaves intake. */
public final class RawRecord {
  private static final String NO_CONSENT = "no";

  /** A text, its string and their headers take 64 bytes, a record in a map of them 128. */
  private static final int TEXT_CHARS = 32;

  private static final int RECORD_CHARS = 64;

  private final Slots slots;
  private final Text[] values;
  private long row;
  private boolean miscounted;
  private boolean passed;
  private int rows = 1;
  private boolean partOfAnother;
  private String month = "";

  /**
   * @param row number of the record, 1 for the first after the header
   * @param values as {@link Slots} lays them out; null where the record has no such cell
   */
  RawRecord(Slots slots, long row, Text[] values) {
    this.slots = slots;
    this.row = row;
    this.values = values;
  }

  /** A record with some fields, as a reader would meet it. */
  public static RawRecord of(long row, Map<Field, String> fields) {
    int[] slots = fields.keySet().stream().mapToInt(Enum::ordinal).toArray();
    RawRecord record =
        new RawRecord(new Slots(Field.values().length + 1, slots), row, new Text[slots.length]);
    fields.forEach((field, text) -> record.put(field.ordinal(), new Text(text)));
    return record;
  }

  public long row() {
    return row;
  }

  /** How many rows of the file the record is made of. */
  public int rows() {
    return rows;
  }

  /** The first filter of a profile that the row does not pass, null if it passes all. */
  public Profile.Filter stoppedBy(Profile profile) {
    if (passed) {
      return null;
    }
    for (Profile.Filter filter : profile.filters()) {
      boolean absent = filter.optional() && !has(filter.slot());
      if (!absent && !filter.passes(get(filter.slot()))) {
        return filter;
      }
    }
    return null;
  }

  /** Remembers that its row passed all filters, before the row was turned or joined with others. */
  void pass() {
    passed = true;
  }

  /** Whether the row had more or fewer cells than the header, so that they may have shifted. */
  public boolean miscounted() {
    return miscounted;
  }

  /**
   * Whether other rows of the file make the record, so that leaving this one out takes back none.
   */
  public boolean isPartOfAnother() {
    return partOfAnother;
  }

  void becomePartOfAnother() {
    this.partOfAnother = true;
  }

  RawRecord asMiscounted() {
    this.miscounted = true;
    return this;
  }

  /** What tells the record from the others of its row, empty where a row is one record. */
  public String month() {
    return month;
  }

  void setMonth(String ofRow) {
    this.month = ofRow;
  }

  /** Whether the file fills a slot. */
  public boolean has(int slot) {
    return slots.indexOf(slot) >= 0;
  }

  /** The text of a field, empty if the file has no such column. */
  public String get(Field field) {
    return get(field.ordinal());
  }

  /** The text of a slot, empty if the file has no such column. */
  public String get(int slot) {
    return text(slot).text();
  }

  /** The text of a slot with what it meant, empty if the file has no such column. */
  public Text text(int slot) {
    int index = slots.indexOf(slot);
    Text value = index < 0 ? null : values[index];
    return value == null ? Text.EMPTY : value;
  }

  void put(int slot, Text text) {
    int index = slots.indexOf(slot);
    if (index >= 0) {
      values[index] = text;
    }
  }

  /** Another record of the same row, with the same text. */
  RawRecord copy() {
    RawRecord copy = new RawRecord(slots, row, values.clone());
    copy.miscounted = miscounted;
    copy.passed = passed;
    copy.partOfAnother = partOfAnother;
    copy.month = month;
    return copy;
  }

  /**
   * Takes what this record does not know from another row of it.
   *
   * @return whether both know something and disagree
   */
  boolean join(RawRecord other) {
    boolean disagree = false;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null || values[i].isBlank()) {
        values[i] = other.values[i];
      } else if (other.values[i] != null && !other.values[i].isBlank()) {
        boolean differs = !values[i].text().equals(other.values[i].text());
        disagree |= differs;
        if (differs && i == slots.indexOf(Field.CONSENT.ordinal())) {
          values[i] = Text.of(NO_CONSENT); // whoever said yes in one row and not in another
        }
      }
    }
    rows += other.rows;
    return disagree;
  }

  /**
   * What the record keeps in memory and nobody has counted yet, in characters of two bytes; objects
   * count as the characters that would take their place.
   */
  long hold() {
    long chars = 0;
    for (Text value : values) {
      if (value != null && value.hold()) {
        chars += TEXT_CHARS + value.text().length();
      }
    }
    return chars;
  }

  /** The same for what it takes beside its texts. */
  long frame() {
    return RECORD_CHARS + 2L * values.length;
  }

  /** Every text of the record, for telling a total from a record. */
  public Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (Text value : values) {
      if (value != null) {
        texts.add(value.text());
      }
    }
    return texts;
  }

  public boolean isBlank() {
    for (Text value : values) {
      if (value != null && !value.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Nothing of a record is ever printed. */
  @Override
  public String toString() {
    return "record " + row;
  }
}
