package org.anmap.pipeline.intake;

/** Reads one kind of record: profile, rules, pseudonyms, generalised date, age and place. */
interface RecordReader {
  IntakeResult read(RawRecord record);
}
