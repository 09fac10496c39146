package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.util.Optional;
import org.anmap.contract.Area;

/**
 * Where and when something happened, and how the place was called on that day.
 *
 * @param district the true district
 * @param unit the unit that a row names until the reform
 * @param commune the unit that a row names from the reform on
 */
record Scene(
    LocalDate day, Area district, Area oldProvince, FormerUnit unit, Optional<Commune> commune) {

  String provinceCode() {
    return commune.map(Commune::province).orElse(oldProvince.ref());
  }

  String provinceName() {
    return commune.map(Commune::provinceNameVi).orElse(oldProvince.nameVi());
  }

  /** Code of the district, or of the commune from the reform on. */
  String placeCode() {
    return commune.map(Commune::code).orElse(unit.code());
  }

  /** Name of the district, or of the commune from the reform on. */
  String placeName() {
    return commune.map(Commune::written).orElse(unit.nameVi());
  }

  /** Name of the district, nothing from the reform on. */
  String districtName() {
    return commune.isPresent() ? "" : unit.nameVi();
  }

  /** Name of the commune, nothing until the reform. */
  String communeName() {
    return commune.map(Commune::written).orElse("");
  }
}
