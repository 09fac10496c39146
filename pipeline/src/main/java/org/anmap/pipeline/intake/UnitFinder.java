package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.geography.Nearest;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.geography.Places;

/** The units of a publication. */
public record UnitFinder(Places places) implements PlaceFinder {
  @Override
  public Placed find(String province, String district, String commune, LocalDate date) {
    return places.find(province, district, commune, date);
  }

  @Override
  public boolean isUnit(String code) {
    return places.isUnit(code);
  }

  @Override
  public List<Nearest> nearest(
      String province, String district, String commune, LocalDate date, int limit) {
    return places.nearest(province, district, commune, date, limit);
  }

  @Override
  public Map<String, String> mappedHashes() {
    return places.mappedHashes();
  }
}
