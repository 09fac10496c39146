package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.CellKey;

/**
 * How a reader of the published files bounds one count.
 *
 * @param measure the measure of the cell
 * @param cell the cell, with one code for each dimension of the measure
 * @param name the cell in words
 * @param low least count that fits what is published
 * @param high greatest count that fits what is published
 * @param steps what to look up and subtract, in order
 */
public record Recipe(
    String measure, CellKey cell, String name, long low, long high, List<String> steps) {
  public Recipe {
    steps = List.copyOf(steps);
  }

  List<String> toText() {
    List<String> text = new ArrayList<>();
    text.add(name + " lies between " + low + " and " + high + ":");
    steps.forEach(step -> text.add("  " + step));
    return text;
  }
}
