package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Gives a row the keys it is known by, and no others. */
final class Identity {
  private final Pseudonyms pseudonyms;

  Identity(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * The keys of a row whose other columns are set: by its id, or else by all it says.
   *
   * @param names where this kind of row keeps its keys
   */
  void give(StagedRow row, Fields fields, Names names) throws Unreadable {
    if (names.survivor() != null) {
      fields
          .id(Field.SURVIVOR_ID)
          .ifPresent(code -> row.set(names.survivor(), pseudonyms.survivor(code)));
    }
    Optional<String> id = names.record() == null ? Optional.empty() : fields.id(Field.RECORD_ID);
    if (id.isPresent()) {
      String month = fields.record().month();
      row.set(names.record(), pseudonyms.record(id.get(), month))
          .set(names.noise(), pseudonyms.noise(id.get(), month));
    } else {
      String content = row.content();
      row.set(names.content(), pseudonyms.content(content))
          .set(names.noise(), pseudonyms.noiseOfContent(content));
    }
  }

  /** What the record is known by whose fields these are, nothing if it has no id. */
  Optional<byte[]> of(Fields fields) throws Unreadable {
    return fields.id(Field.RECORD_ID).map(id -> pseudonyms.record(id, fields.record().month()));
  }

  /** What another record of the source is known by. */
  byte[] of(String id) {
    return pseudonyms.record(id);
  }

  /** Columns of keys; those that a kind does not have are null. */
  record Names(
      StagedColumn record, StagedColumn content, StagedColumn noise, StagedColumn survivor) {}
}
