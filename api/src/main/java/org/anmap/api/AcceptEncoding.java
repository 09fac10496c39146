package org.anmap.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code Accept-Encoding} allows, RFC 9110 section 12.5.3. */
final class AcceptEncoding {
  private final Map<String, Double> weights;

  private AcceptEncoding(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** No header means plain bytes: the client said nothing about what it can decode. */
  static AcceptEncoding of(Optional<String> header) {
    Map<String, Double> weights = new HashMap<>();
    for (String part : header.orElse("").toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";");
      weights.put(pieces[0].strip(), pieces.length == 1 ? 1 : weight(pieces[1].strip()));
    }
    return new AcceptEncoding(weights);
  }

  /** Whether a coding may be sent. */
  boolean allows(String coding) {
    return weights.getOrDefault(coding, weights.getOrDefault("*", 0.0)) > 0;
  }

  /** The allowed coding with the greatest weight; the first listed wins a tie. */
  Optional<Encoded> best(List<Encoded> smallestFirst) {
    return smallestFirst.stream()
        .filter(encoded -> allows(encoded.coding()))
        .reduce((a, b) -> weight(b) > weight(a) ? b : a);
  }

  private double weight(Encoded encoded) {
    return weights.getOrDefault(encoded.coding(), weights.getOrDefault("*", 0.0));
  }

  private static double weight(String parameter) {
    try {
      return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
