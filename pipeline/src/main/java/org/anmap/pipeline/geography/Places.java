package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the unit in which a row is counted, from what an office wrote and the day it wrote of.
 *
 * <p>Codes count with or without leading zeros, names in any spelling that folds to the same
 * letters. Nothing is guessed: two possible units are {@link Placed.Ambiguous}, none is {@link
 * Placed.Unmatched}.
 */
public final class Places implements Serializable {
  private static final long serialVersionUID = 1;

  /** Real files hold a few hundred spellings; a file of free text must not fill the memory. */
  private static final int REMEMBERED = 20_000;

  private static final int LONGEST_REMEMBERED = 80;

  private final PlaceIndex index;
  private final transient Map<Written, Meant> known = new ConcurrentHashMap<>();

  Places(PlaceIndex index) {
    this.index = index;
  }

  /** What was read here stays here: raw text must not travel to Spark tasks inside this object. */
  private Object readResolve() {
    return new Places(index);
  }

  private record Written(String province, String district) {}

  /** What a pair of texts may mean, whatever the day. */
  private record Meant(List<Candidate> candidates, boolean needsProvince) {
    Meant {
      candidates = List.copyOf(candidates);
    }

    private static final Meant NOTHING = new Meant(List.of(), false);
  }

  /**
   * The unit of a row.
   *
   * @param provinceText code, name or unknown marker
   * @param districtText code, name or unknown marker; unknown in a known province is found as the
   *     unknown area of that province
   * @param date day the row describes; it decides what a code or name meant
   */
  public Placed find(String provinceText, String districtText, LocalDate date) {
    if (provinceText.length() + districtText.length() > LONGEST_REMEMBERED) {
      return on(date, meant(provinceText, districtText));
    }
    Written written = new Written(provinceText, districtText);
    Meant meant = known.get(written);
    if (meant == null) {
      meant = meant(provinceText, districtText);
      if (known.size() < REMEMBERED) {
        known.put(written, meant);
      }
    }
    return on(date, meant);
  }

  private Meant meant(String provinceText, String districtText) {
    String province = Folding.words(provinceText);
    String district = Folding.words(districtText);
    if (Folding.isUnknown(province)) {
      return Folding.isUnknown(district) ? Meant.NOTHING : withoutProvince(district);
    }
    Set<String> provinces = index.provinces(province);
    if (provinces.size() != 1) {
      return Meant.NOTHING;
    }
    String code = provinces.iterator().next();
    return Folding.isUnknown(district)
        ? new Meant(List.of(index.unknownOf(code)), false)
        : new Meant(index.districts(code, district), false);
  }

  /** A code is the only one of its kind in the country; a name may be borne elsewhere too. */
  private Meant withoutProvince(String district) {
    boolean isCode = district.chars().allMatch(Character::isDigit);
    List<Candidate> candidates = index.districts("", district);
    return new Meant(candidates, !isCode && candidates.stream().anyMatch(Candidate::sharesName));
  }

  private static Placed on(LocalDate date, Meant meant) {
    if (meant.needsProvince()) {
      return new Placed.Ambiguous();
    }
    if (meant.candidates().size() == 1) {
      return meant.candidates().get(0).on(date);
    }
    List<Candidate> valid = meant.candidates().stream().filter(c -> c.isValidOn(date)).toList();
    Set<Placed> units = new LinkedHashSet<>();
    for (Candidate candidate : valid.isEmpty() ? meant.candidates() : valid) {
      Placed unit = candidate.on(date);
      if (unit instanceof Placed.Found) {
        units.add(unit);
      }
    }
    if (units.isEmpty()) {
      return new Placed.Unmatched();
    }
    return units.size() == 1 ? units.iterator().next() : new Placed.Ambiguous();
  }
}
