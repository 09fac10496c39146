package org.anmap.pipeline.aggregate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.anmap.contract.Silence;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;

/** Finds where rows contradict the reporting source: it says that nobody sent any. */
public final class SilentLeaves {
  private SilentLeaves() {}

  /** One ERROR for each unit and month of a measure that is silent and has a leaf. */
  public static List<Notice> among(LeafCounts leaves, List<Silence> silences) {
    List<Notice> notices = new ArrayList<>();
    for (Silence silence : silences) {
      for (YearMonth month : counted(leaves, silence)) {
        notices.add(
            Rule.SILENT_WITH_ROWS.at(
                silence.measure() + ", unit " + silence.refArea() + ", month " + month, 0, ""));
      }
    }
    return notices;
  }

  private static TreeSet<YearMonth> counted(LeafCounts leaves, Silence silence) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (LeafCounts.Measure measure : leaves.measures()) {
      if (measure.name().equals(silence.measure())) {
        measure.leaves().stream()
            .filter(leaf -> leaf.unit().equals(silence.refArea()))
            .map(Leaf::month)
            .filter(silence.months()::contains)
            .forEach(months::add);
      }
    }
    return months;
  }
}
