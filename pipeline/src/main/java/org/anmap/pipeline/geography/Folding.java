package org.anmap.pipeline.geography;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a place name is read: what the same name has in common however it was typed.
 *
 * <p>Folded text has no diacritics, case, spaces or signs, and i for y, so {@code KÌ-ANH}, {@code
 * KyAnh} and {@code Kỳ Anh} in either Unicode form are one name.
 */
final class Folding {
  /** Longest first: {@code thanh pho} must go before {@code t}. */
  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "huyen", List.of("huyen", "h"),
          "quan", List.of("quan", "q"),
          "thi_xa", List.of("thi xa", "t x", "tx"),
          "thanh_pho", List.of("thanh pho", "t p", "tp"),
          "tinh", List.of("tinh", "t"));

  private static final Map<String, List<String>> ENGLISH =
      Map.of(
          "huyen", List.of("district"),
          "quan", List.of("district", "urban district"),
          "thi_xa", List.of("town"),
          "thanh_pho", List.of("city"),
          "tinh", List.of("province"));

  private static final Set<String> UNKNOWN =
      Set.of(
          "",
          "khongro",
          "chuaro",
          "khongbiet",
          "khongxacdinh",
          "unknown",
          "notknown",
          "na",
          "null",
          "noreporta",
          "999",
          "9999");

  private Folding() {}

  /** Words without diacritics and signs, in lower case, one space between them. */
  static String words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder words = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if (c == 'đ' || c == 'ð') {
        words.append('d');
      } else if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && Character.getType(c) != Character.FORMAT
          && words.length() > 0
          && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  /** The words joined, with i for y. */
  static String joined(String words) {
    return words.replace(" ", "").replace('y', 'i');
  }

  /** Whether text says that the place is not known. */
  static boolean isUnknown(String words) {
    return UNKNOWN.contains(words.replace(" ", ""));
  }

  /** The bare name of a unit: without the words of its type in front. */
  static String bare(String name, String type) {
    String words = words(name);
    return WRITTEN.getOrDefault(type, List.of()).stream()
        .filter(prefix -> words.startsWith(prefix + " "))
        .findFirst()
        .map(prefix -> words.substring(prefix.length() + 1))
        .orElse(words);
  }

  /** Every joined form in which a unit of a type may be written with its type. */
  static List<String> withType(String bare, String type) {
    List<String> english = ENGLISH.getOrDefault(type, List.of());
    return Stream.of(
            WRITTEN.getOrDefault(type, List.of()).stream().map(prefix -> prefix + " " + bare),
            english.stream().map(prefix -> prefix + " " + bare),
            english.stream().map(suffix -> bare + " " + suffix))
        .flatMap(forms -> forms)
        .map(Folding::joined)
        .toList();
  }
}
