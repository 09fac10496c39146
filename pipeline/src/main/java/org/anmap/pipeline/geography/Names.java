package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The units of one level by code and by every form of their names. */
final class Names implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, List<Candidate>> byCode = new HashMap<>();
  private final Map<String, List<Candidate>> byName = new HashMap<>();
  private final List<Named> all = new ArrayList<>();
  private int longestNumber;

  /**
   * A unit by its name.
   *
   * @param words the name without its type, with spaces
   * @param full the name with its type, joined
   */
  record Named(String words, String full, Candidate candidate) implements Serializable {}

  void add(Unit unit, Candidate candidate) {
    if (unit.code().matches("[0-9]+")) {
      longestNumber = Math.max(longestNumber, unit.code().length());
    }
    byCode.computeIfAbsent(code(unit.code()), any -> new ArrayList<>()).add(candidate);
    for (String key : keys(unit)) {
      byName.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate);
    }
    String bare = Folding.bare(unit.nameVi(), unit.type());
    String full = Folding.joined(Folding.words(unit.nameVi()));
    all.add(new Named(bare, full, candidate));
  }

  /** Every joined form of the name of a unit. */
  static Set<String> keys(Unit unit) {
    Set<String> keys = new LinkedHashSet<>();
    String bare = Folding.bare(unit.nameVi(), unit.type());
    keys.add(Folding.joined(bare));
    keys.add(Folding.joined(Folding.words(unit.nameVi())));
    keys.add(Folding.joined(Folding.words(unit.nameEn())));
    keys.addAll(Folding.withType(bare, unit.type()));
    unit.aliases().forEach(alias -> keys.add(Folding.joined(Folding.words(alias))));
    keys.remove("");
    return keys;
  }

  /** A code as it is looked up: leading zeros are lost in every spreadsheet. */
  static String code(String code) {
    return Folding.joined(Folding.words(code));
  }

  /** How many digits the longest code has that is a number: three in Viet Nam, elsewhere others. */
  int longestNumber() {
    return longestNumber;
  }

  List<Candidate> withCode(Wording wording) {
    return byCode.getOrDefault(wording.name(), List.of());
  }

  List<Candidate> withName(Wording wording) {
    return byName.getOrDefault(wording.name(), List.of());
  }

  List<Named> all() {
    return all;
  }
}
