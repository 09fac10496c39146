package org.anmap.pipeline.link;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.intake.Rows;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.StagedCases;
import org.anmap.pipeline.intake.StagedOutreach;

/** From staged rows to reports: one row for each record as it was known on the as-of date. */
public final class Link {
  private static final int KEYS = 2;

  private final LocalDate asOf;
  private final NewestOfEachRecord newest;
  private final AlreadyCounted counted;

  public Link(LocalDate asOf) {
    this(asOf, Map.of());
  }

  /**
   * @param published for each month that is out the as-of day of the release that first held it
   */
  public Link(LocalDate asOf, Map<YearMonth, LocalDate> published) {
    this.asOf = asOf;
    this.newest = new NewestOfEachRecord(asOf);
    this.counted = new AlreadyCounted(published);
  }

  public Linked apply(Staged staged) {
    TakenBack takenBack = new TakenBack(staged.withdrawals(), staged.tombstones(), asOf);
    return new Linked(cases(staged.cases(), takenBack), outreach(staged.outreach(), takenBack));
  }

  LinkedCases cases(StagedCases staged, TakenBack takenBack) {
    return new LinkedCases(
        newest.apply(
            counted.removedFrom(takenBack.removedFrom(staged.rows()), staged.rows()),
            withoutKeys(LinkedCaseColumn.class)));
  }

  LinkedOutreach outreach(StagedOutreach staged, TakenBack takenBack) {
    return new LinkedOutreach(
        newest.apply(
            counted.removedFrom(takenBack.removedFrom(staged.rows()), staged.rows()),
            withoutKeys(LinkedOutreachColumn.class)));
  }

  /** The last two columns are made here, the others come from staging. */
  private static <E extends Enum<E>> List<String> withoutKeys(Class<E> columns) {
    List<String> names = Rows.names(columns);
    return names.subList(0, names.size() - KEYS);
  }
}
