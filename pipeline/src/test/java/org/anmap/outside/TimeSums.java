package org.anmap.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How published periods sum to one another by the calendar. Where periods overlap without holding
 * one another, the time between two ends that follow each other is a period of its own that nobody
 * published.
 */
record TimeSums(Set<Span> spans, List<Sum> sums) {
  /** A period and periods in it that do not meet; complete if they fill it. */
  record Sum(Span whole, List<Span> parts, boolean complete) {
    static Sum of(Span whole, List<Span> parts) {
      return new Sum(whole, parts, parts.stream().mapToInt(Span::months).sum() == whole.months());
    }
  }

  static TimeSums of(Set<Span> published) {
    List<Span> spans = new ArrayList<>(new TreeSet<>(published));
    List<Sum> sums = new ArrayList<>();
    if (nest(spans)) {
      for (int i = 0; i < spans.size(); i++) {
        List<Span> parts = new ArrayList<>();
        for (int j = i + 1; j < spans.size() && spans.get(i).holds(spans.get(j)); j++) {
          if (parts.isEmpty() || !parts.get(parts.size() - 1).holds(spans.get(j))) {
            parts.add(spans.get(j));
          }
        }
        if (!parts.isEmpty()) {
          sums.add(Sum.of(spans.get(i), parts));
        }
      }
      return new TimeSums(Set.copyOf(spans), sums);
    }
    List<Span> atoms = atoms(spans);
    for (Span whole : spans) {
      List<Span> parts = atoms.stream().filter(whole::holds).toList();
      if (parts.size() > 1) {
        sums.add(Sum.of(whole, parts));
      }
      for (Span part : spans) {
        if (part.first() == whole.first() && part.last() < whole.last()) {
          Span rest = new Span(part.last() + 1, whole.last());
          if (published.contains(rest)) {
            sums.add(Sum.of(whole, List.of(part, rest)));
          }
        }
      }
    }
    Set<Span> all = new TreeSet<>(spans);
    all.addAll(atoms);
    return new TimeSums(all, sums);
  }

  private static boolean nest(List<Span> spans) {
    for (Span one : spans) {
      for (Span other : spans) {
        if (one.meets(other) && !one.holds(other) && !other.holds(one)) {
          return false;
        }
      }
    }
    return true;
  }

  private static List<Span> atoms(List<Span> spans) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (Span span : spans) {
      starts.add(span.first());
      starts.add(span.last() + 1);
    }
    List<Span> atoms = new ArrayList<>();
    for (int start : starts) {
      Integer next = starts.higher(start);
      if (next != null) {
        Span atom = new Span(start, next - 1);
        if (spans.stream().anyMatch(span -> span.holds(atom))) {
          atoms.add(atom);
        }
      }
    }
    return atoms;
  }
}
