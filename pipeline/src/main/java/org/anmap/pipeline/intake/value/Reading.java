package org.anmap.pipeline.intake.value;

import org.anmap.pipeline.notice.Rule;

/**
 * What the text of one cell turned out to be: a value, nothing known, or a rule that refuses it.
 *
 * <p>A reading never holds the text itself, so it may be kept and compared.
 *
 * @param value null if nothing is known or the text is refused
 * @param rule what was odd, or why it is refused; null if nothing
 * @param refused whether the rule sets the record aside
 */
public record Reading<T>(T value, Rule rule, boolean refused) {
  private static final Reading<?> UNKNOWN = new Reading<>(null, null, false);

  /** A plain value. */
  public static <T> Reading<T> of(T value) {
    return new Reading<>(value, null, false);
  }

  /** A value, with a remark on how it was found. */
  public static <T> Reading<T> of(T value, Rule remark) {
    return new Reading<>(value, remark, false);
  }

  /** Nothing is known: blank, or a word for unknown. */
  @SuppressWarnings("unchecked")
  public static <T> Reading<T> unknown() {
    return (Reading<T>) UNKNOWN;
  }

  /** Nothing is known, and why is worth a remark. */
  public static <T> Reading<T> unknown(Rule remark) {
    return new Reading<>(null, remark, false);
  }

  /** The text cannot be used, and neither can its record. */
  public static <T> Reading<T> refused(Rule rule) {
    return new Reading<>(null, rule, true);
  }

  public boolean isKnown() {
    return value != null;
  }
}
