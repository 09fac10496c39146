package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The label-blind attacker: from published cells alone, which hidden cells cannot be shown to span
 * the width.
 *
 * <p>Remembers proofs of components, since most of a pattern stays as it was from one candidate to
 * the next. What is remembered is a function of published cells too.
 */
final class Attack {
  private final Atoms atoms;
  private final int width;
  private final Map<List<Long>, boolean[]> proofs = new HashMap<>();

  Attack(Atoms atoms, int width) {
    this.atoms = atoms;
    this.width = width;
  }

  /** The hidden cells without proof; all of them if nothing fits what is published. */
  BitSet narrow(Published published) {
    BitSet narrow = new BitSet();
    published.hidden().forEach(narrow::set);
    Equations equations = new Equations(published, atoms);
    if (equations.contradictory()) {
      return narrow;
    }
    for (Component component : Component.of(published, atoms, equations)) {
      boolean[] wide =
          proofs.computeIfAbsent(component.signature(), signature -> Proof.wide(component, width));
      for (int target = 0; target < wide.length; target++) {
        if (wide[target]) {
          narrow.clear(component.cells()[target]);
        }
      }
    }
    return narrow;
  }
}
