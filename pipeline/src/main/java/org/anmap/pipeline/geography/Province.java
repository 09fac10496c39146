package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A province as it stood from one day to another.
 *
 * @param scope codes of the provinces of districts that it holds; since a reform a province may
 *     hold several, and none is known of a province that no unit of the table lies in
 */
record Province(LocalDate from, LocalDate to, List<String> scope) implements Serializable {
  Province {
    scope = List.copyOf(scope);
  }

  boolean isValidOn(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(to);
  }
}
