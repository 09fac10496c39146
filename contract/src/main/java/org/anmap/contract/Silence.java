package org.anmap.contract;

import java.time.YearMonth;
import java.util.List;

/**
 * A smallest unit from which no source reported a measure in some months. Its leaves are a known 0;
 * a cell made of such leaves alone is {@code M}.
 */
public record Silence(String measure, String refArea, List<YearMonth> months) {
  public Silence {
    months = months.stream().sorted().toList();
  }
}
