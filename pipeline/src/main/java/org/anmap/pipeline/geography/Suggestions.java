package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.pipeline.geography.Names.Named;

/** The units that a text which was not understood is like. */
final class Suggestions {
  /** A longer text is a story, not a name; its beginning is looked at. */
  private static final int LONGEST = 120;

  private final PlaceIndex index;

  Suggestions(PlaceIndex index) {
    this.index = index;
  }

  List<Nearest> of(LocalDate date, Scope scope, List<String> texts, int limit) {
    Map<String, Double> best = new TreeMap<>();
    for (String text : texts) {
      Wording wording = Wording.of(text.substring(0, Math.min(text.length(), LONGEST)));
      if (!wording.isUnknown() && !wording.isNumber()) {
        add(best, date, scope, wording);
      }
    }
    return best.entrySet().stream()
        .filter(entry -> entry.getValue() >= Likeness.LEAST)
        .map(e -> new Nearest(e.getKey(), index.unitNames().get(e.getKey()), e.getValue()))
        .sorted(Comparator.comparing(Nearest::likeness).reversed().thenComparing(Nearest::unit))
        .limit(limit)
        .toList();
  }

  private void add(Map<String, Double> best, LocalDate date, Scope scope, Wording wording) {
    Stream.concat(index.districts().all().stream(), index.communes().all().stream())
        .filter(named -> scope.holds(named.candidate()))
        .forEach(
            named ->
                named
                    .candidate()
                    .heirOn(date)
                    .filter(heir -> !heir.isOutside())
                    .ifPresent(
                        heir -> best.merge(heir.unit(), Likeness.of(wording, named), Math::max)));
  }

  /** The code that a wrong one was probably meant to be: by its digits or as a name. */
  Optional<String> code(String wrong) {
    Wording wording = Wording.of(wrong);
    Map<String, Double> likeness = new TreeMap<>();
    index.unitNames().keySet().forEach(code -> likeness.put(code, Likeness.share(wrong, code)));
    for (Named named : index.districts().all()) {
      named.candidate().heirs().stream()
          .filter(heir -> !heir.isOutside())
          .forEach(heir -> likeness.merge(heir.unit(), Likeness.of(wording, named), Math::max));
    }
    return likeness.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .filter(entry -> entry.getValue() >= Likeness.LEAST)
        .map(Map.Entry::getKey);
  }
}
