package org.anmap.outside;

import java.util.ArrayList;
import java.util.List;

/**
 * A count by what it counts, wherever it is printed.
 *
 * @param codes {@code DIMENSION=code} in order of the dimension, totals left out
 */
public record Cell(String measure, String area, Span span, List<String> codes) {
  public Cell {
    codes = List.copyOf(codes);
  }

  Cell in(String otherArea) {
    return new Cell(measure, otherArea, span, codes);
  }

  Cell during(Span other) {
    return new Cell(measure, area, other, codes);
  }

  Cell with(String code) {
    List<String> longer = new ArrayList<>(codes);
    longer.add(code);
    longer.sort(null);
    return new Cell(measure, area, span, longer);
  }

  boolean isCodedBy(String dimension) {
    return codes.stream().anyMatch(code -> code.startsWith(dimension + "="));
  }

  @Override
  public String toString() {
    return measure + " " + area + " " + span + (codes.isEmpty() ? "" : " " + codes);
  }
}
