package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.config.ConfigException;
import org.apache.commons.csv.CSVRecord;

/** In which older units the people of a commune lived, as estimated shares that add up to 1. */
final class Crosswalk {
  private static final List<String> COLUMNS = List.of("COMMUNE", "UNIT", "SHARE");

  /** Shares are written with four decimals. */
  private static final double ROUNDING = 0.001;

  private final String file;
  private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

  private Crosswalk(String file) {
    this.file = file;
  }

  /** Reads the file; every mistake names file and commune. */
  static Crosswalk read(Path path) {
    Crosswalk crosswalk = new Crosswalk(path.getFileName().toString());
    for (CSVRecord row : Table.rows(path, COLUMNS)) {
      Map<String, Double> units =
          crosswalk.shares.computeIfAbsent(row.get("COMMUNE"), any -> new LinkedHashMap<>());
      if (units.put(row.get("UNIT"), crosswalk.share(row)) != null) {
        throw crosswalk.mistake(row.get("COMMUNE"), "lists unit " + row.get("UNIT") + " twice");
      }
    }
    crosswalk.shares.forEach(
        (commune, units) -> {
          double sum = units.values().stream().mapToDouble(share -> share).sum();
          if (Math.abs(sum - 1) > ROUNDING) {
            throw crosswalk.mistake(commune, "has shares that do not add up to 1");
          }
        });
    return crosswalk;
  }

  private double share(CSVRecord row) {
    try {
      double share = Double.parseDouble(row.get("SHARE"));
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw mistake(row.get("COMMUNE"), "has a SHARE that is no number");
    }
    throw mistake(row.get("COMMUNE"), "has a SHARE that is not between 0 and 1");
  }

  /** Every commune with the shares of its older units. */
  Map<String, Map<String, Double>> shares() {
    return shares;
  }

  ConfigException mistake(String commune, String what) {
    return new ConfigException(file + ": commune " + commune + " " + what);
  }
}
