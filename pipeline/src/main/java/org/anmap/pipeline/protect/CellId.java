package org.anmap.pipeline.protect;

import java.util.List;
import org.anmap.contract.Period;

/**
 * What a cell is, whatever tables list it: the same area, period and codes have one state
 * everywhere.
 *
 * @param codes one code for each dimension of the measure, {@code _T} where a table lacks it
 */
record CellId(String area, Period period, List<String> codes) {
  CellId {
    codes = List.copyOf(codes);
  }

  CellId withArea(String other) {
    return new CellId(other, period, codes);
  }

  CellId withPeriod(Period other) {
    return new CellId(area, other, codes);
  }

  CellId withCode(int dimension, String code) {
    List<String> changed = new java.util.ArrayList<>(codes);
    changed.set(dimension, code);
    return new CellId(area, period, changed);
  }

  String text(String measure) {
    return String.join("\n", measure, area, period.code(), String.join("\n", codes));
  }
}
