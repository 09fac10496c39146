package org.anmap.pipeline.intake;

/** Reads one kind of record: rules, pseudonyms, generalised date, age and place. */
interface RecordReader {
  /**
   * The de-identified row of a record.
   *
   * @throws Unreadable with the rule that sets the record aside, or leaves it out
   */
  StagedRow row(Fields fields) throws Unreadable;
}
