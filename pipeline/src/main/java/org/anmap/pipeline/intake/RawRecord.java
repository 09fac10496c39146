package org.anmap.pipeline.intake;

/** One record of an export, not yet de-identified: it never leaves this package. */
final class RawRecord {
  private final long row;
  private final int fields;
  private final String[] values;

  /**
   * @param row number of the record, 1 for the first after the header
   * @param fields how many fields the record has
   * @param values by ordinal of {@link Field}; null where the file has no such column
   */
  RawRecord(long row, int fields, String[] values) {
    this.row = row;
    this.fields = fields;
    this.values = values;
  }

  long row() {
    return row;
  }

  int fields() {
    return fields;
  }

  /** The text of a field, empty if the file has no such column. */
  String get(Field field) {
    String value = values[field.ordinal()];
    return value == null ? "" : value;
  }

  boolean isBlank() {
    for (String value : values) {
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
