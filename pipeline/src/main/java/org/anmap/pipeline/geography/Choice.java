package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The units that one cell may mean on a day, all of one kind.
 *
 * @param kind what kind of units they are
 * @param needsProvince true if they are known by a name that units elsewhere may bear
 */
record Choice(List<Candidate> candidates, Kind kind, boolean needsProvince) {

  /** Kinds in the order in which a cell is read: what was valid that day goes first. */
  enum Kind {
    DISTRICT_THEN,
    COMMUNE_THEN,
    OTHERWISE
  }

  static final Choice NONE = new Choice(List.of(), Kind.OTHERWISE, false);

  boolean isEmpty() {
    return candidates.isEmpty();
  }

  /** The units that count the rows of the candidates, each with how it came to. */
  Map<String, Carry> on(LocalDate date) {
    Map<String, Carry> answers = new TreeMap<>();
    for (Candidate candidate : candidates) {
      candidate
          .heirOn(date)
          .ifPresent(heir -> answers.merge(heir.unit(), candidate.carryOn(date), Carry::and));
    }
    return answers;
  }

  /** The units in which a candidate of this and one of another cell both lie. */
  Map<String, Carry> with(Choice other, LocalDate date) {
    Map<String, Carry> answers = new TreeMap<>();
    for (Candidate mine : candidates) {
      for (Candidate theirs : other.candidates) {
        shared(mine, theirs, date).forEach((unit, carry) -> answers.merge(unit, carry, Carry::and));
      }
    }
    return answers;
  }

  private static Map<String, Carry> shared(Candidate a, Candidate b, LocalDate date) {
    List<Heir> heirs =
        a.heirs().stream().filter(heir -> heir.countsOn(date) && b.heirs().contains(heir)).toList();
    Carry within = a.carryWithinOn(date).and(b.carryWithinOn(date));
    if (heirs.size() <= 1) {
      return heirs.isEmpty() ? Map.of() : Map.of(heirs.get(0).unit(), within);
    }
    // Both cells leave it open in which of several units the row lies.
    boolean oneBest = a.heirs().get(0).equals(b.heirs().get(0));
    Map<String, Carry> answers = new TreeMap<>();
    heirs.stream()
        .limit(oneBest ? 1 : heirs.size())
        .forEach(heir -> answers.put(heir.unit(), Carry.ESTIMATED));
    return answers;
  }
}
