package org.anmap.pipeline.intake.value;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits a cell that holds several values. */
public final class Multi {
  private static final String SPACED_AND = " & ";

  private Multi() {}

  /**
   * The values in their order, trimmed, without blanks and repetitions.
   *
   * <p>A list in brackets, with or without quotes, is a list whatever the separators.
   *
   * @param separators characters of which each separates values; {@code " & "} stands for itself,
   *     spaces and all, because GBVIMS joins values so, whose names hold spaces
   */
  public static List<String> split(String text, String separators) {
    String trimmed = text.strip();
    Set<String> values = new LinkedHashSet<>();
    if (trimmed.length() > 1 && trimmed.startsWith("[") && trimmed.endsWith("]")) {
      values.addAll(new BracketedList(trimmed.substring(1, trimmed.length() - 1)).values());
    } else {
      split(trimmed, separators, values);
    }
    values.remove("");
    return List.copyOf(values);
  }

  private static void split(String text, String separators, Set<String> values) {
    boolean spacedAnd = separators.contains(SPACED_AND);
    String single = separators.replace(SPACED_AND, "");
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean and = spacedAnd && text.startsWith(SPACED_AND, at);
      if (and || single.indexOf(text.charAt(at)) >= 0) {
        values.add(text.substring(start, at).strip());
        start = at + (and ? SPACED_AND.length() : 1);
        at = start - 1;
      }
    }
    values.add(text.substring(start).strip());
  }
}
