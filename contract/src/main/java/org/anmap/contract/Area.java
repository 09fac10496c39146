package org.anmap.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One unit of an area set, as in {@code geography/<set>/units.csv}.
 *
 * @param set area set, for example {@code vn-district-2025}
 * @param ref code, {@code _T} for all areas, {@code <parent>_U} for the unknown area of a parent
 * @param level {@code country}, {@code province} or {@code district}
 * @param parent code of the unit one level up; empty for {@code _T}
 * @param validFrom first day, empty where older than the records
 * @param validTo first day on which the unit no longer existed, empty if it still does
 */
public record Area(
    String set,
    String ref,
    String level,
    String parent,
    String nameVi,
    String nameEn,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo) {

  /** The total of a dimension. */
  public static final String TOTAL = "_T";

  /** The unknown code of a dimension, and the suffix of a parent's unknown area. */
  public static final String UNKNOWN = "_U";

  /** Whether this is the unknown area of its parent. */
  public boolean isUnknown() {
    return ref.endsWith(UNKNOWN);
  }
}
