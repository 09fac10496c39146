package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anmap.contract.Area;

/** Every code and name under which a unit of the table may be written, folded. */
final class PlaceIndex implements Serializable {
  private static final long serialVersionUID = 1;

  private final Map<String, Set<String>> provinces = new HashMap<>();
  private final Map<String, Candidate> unknownOf = new HashMap<>();
  private final Map<String, List<Candidate>> districts = new HashMap<>();

  PlaceIndex(UnitTable table, String top, String leaf) {
    for (Unit unit : table.units()) {
      if (unit.level().equals(top) && unit.isIn(table.set())) {
        for (String key : keys(unit)) {
          provinces.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(unit.code());
        }
        unknownOf.put(unit.code(), unknown(table, unit));
      } else if (unit.level().equals(leaf)) {
        Candidate candidate = candidate(table, unit);
        for (String key : keys(unit)) {
          add(unit.parent() + " " + key, candidate);
          add(" " + key, candidate);
        }
      }
    }
  }

  private void add(String key, Candidate candidate) {
    districts.computeIfAbsent(key, any -> new ArrayList<>()).add(candidate);
  }

  private static Set<String> keys(Unit unit) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(code(unit.code()));
    String bare = Folding.bare(unit.nameVi(), unit.type());
    keys.add(Folding.joined(bare));
    keys.add(Folding.joined(Folding.words(unit.nameVi())));
    keys.add(Folding.joined(Folding.words(unit.nameEn())));
    keys.addAll(Folding.withType(bare, unit.type()));
    unit.aliases().forEach(alias -> keys.add(Folding.joined(Folding.words(alias))));
    return keys;
  }

  /** A code as it is looked up: leading zeros are lost in every spreadsheet. */
  private static String code(String text) {
    int zeros = 0;
    while (zeros < text.length() - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    return text.substring(zeros);
  }

  private static String key(String words) {
    String joined = Folding.joined(words);
    return joined.chars().allMatch(c -> c >= '0' && c <= '9') && !joined.isEmpty()
        ? code(joined)
        : joined;
  }

  private static Candidate unknown(UnitTable table, Unit province) {
    return new Candidate(
        LocalDate.MIN,
        LocalDate.MAX,
        new Placed.Found(province.code() + Area.UNKNOWN, false),
        province.validFrom().orElse(LocalDate.MIN),
        table.lastedUntil(province).orElse(LocalDate.MAX),
        false);
  }

  private static Candidate candidate(UnitTable table, Unit unit) {
    Optional<Unit> carrier = table.carrier(unit);
    return new Candidate(
        unit.validFrom().orElse(LocalDate.MIN),
        unit.validTo().orElse(LocalDate.MAX),
        carrier
            .<Placed>map(to -> new Placed.Found(to.code(), !to.code().equals(unit.code())))
            .orElse(new Placed.Unmatched()),
        carrier.flatMap(table::carriedFrom).orElse(LocalDate.MIN),
        carrier.flatMap(Unit::validTo).orElse(LocalDate.MAX),
        unit.sharesName());
  }

  /** The codes of the provinces a folded name may mean. */
  Set<String> provinces(String words) {
    return provinces.getOrDefault(key(words), Set.of());
  }

  /** The unknown area of a province. */
  Candidate unknownOf(String province) {
    return unknownOf.get(province);
  }

  /** The units a folded name or code may mean in a province; all provinces if it is empty. */
  List<Candidate> districts(String province, String words) {
    return districts.getOrDefault(province + " " + key(words), List.of());
  }
}
