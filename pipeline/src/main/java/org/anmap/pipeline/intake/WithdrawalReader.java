package org.anmap.pipeline.intake;

import java.util.List;
import java.util.Map;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** Reads whose consent was withdrawn: the record is known by its keyed hash alone. */
final class WithdrawalReader implements RecordReader {
  private static final List<WithdrawalColumn> COLUMNS = StagedColumn.of(WithdrawalColumn.class);

  private final String sector;
  private final Map<String, Pseudonyms> pseudonyms;

  /**
   * @param pseudonyms of every source whose records may be withdrawn
   */
  WithdrawalReader(String sector, Map<String, Pseudonyms> pseudonyms) {
    this.sector = sector;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    String of = fields.name(Field.SOURCE);
    if (!pseudonyms.containsKey(of)) {
      throw new Unreadable(Rule.SOURCE_UNKNOWN, Field.SOURCE);
    }
    String id =
        fields
            .id(Field.RECORD_ID)
            .orElseThrow(() -> new Unreadable(Rule.RECORD_ID_MISSING, Field.RECORD_ID));
    return StagedRow.of(COLUMNS)
        .set(WithdrawalColumn.SOURCE, of)
        .set(WithdrawalColumn.SECTOR, sector)
        .set(WithdrawalColumn.RECORD_KEY, pseudonyms.get(of).record(id))
        .set(WithdrawalColumn.NOISE_KEY, pseudonyms.get(of).noise(id))
        .set(WithdrawalColumn.RECEIVED_ON, fields.requiredDate(Field.RECEIVED_ON).firstNumber());
  }
}
