package org.anmap.contract;

/**
 * A public denominator, as in {@code geography/<set>/denominators.csv}.
 *
 * @param sex {@code _T}, {@code F} or {@code M}
 * @param age {@code _T} or a band
 * @param value persons
 */
public record Denominator(
    String refArea, int year, String sex, String age, long value, String source) {}
