package org.anmap.pipeline.geography;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a unit is looked for.
 *
 * @param provinces codes of provinces of districts
 * @param anywhere true if the province is not known
 */
record Scope(Set<String> provinces, boolean anywhere) {
  static final Scope ANYWHERE = new Scope(Set.of(), true);

  static Scope of(Collection<Province> provinces) {
    Set<String> scope = new LinkedHashSet<>();
    provinces.forEach(province -> scope.addAll(province.scope()));
    return new Scope(scope, false);
  }

  Scope without(Scope other) {
    Set<String> rest = new LinkedHashSet<>(provinces);
    rest.removeAll(other.provinces);
    return new Scope(rest, false);
  }

  boolean isEmpty() {
    return provinces.isEmpty() && !anywhere;
  }

  boolean holds(Candidate candidate) {
    return anywhere || candidate.provinces().stream().anyMatch(provinces::contains);
  }

  List<Candidate> of(List<Candidate> candidates) {
    return candidates.stream().filter(this::holds).toList();
  }
}
