package org.anmap.pipeline.geography;

import static java.lang.Character.FORMAT;
import static java.lang.Character.NON_SPACING_MARK;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
          "tinh", List.of("tinh", "t"),
          "phuong", List.of("phuong", "p"),
          "xa", List.of("xa", "x"),
          "thi_tran", List.of("thi tran", "t t", "tt"),
          "dac_khu", List.of("dac khu", "d k", "dk"));

  private static final Map<String, List<String>> ENGLISH =
      Map.of(
          "huyen", List.of("district"),
          "quan", List.of("district", "urban district"),
          "thi_xa", List.of("town"),
          "thanh_pho", List.of("city"),
          "tinh", List.of("province"),
          "phuong", List.of("ward"),
          "xa", List.of("commune"),
          "thi_tran", List.of("township", "town"),
          "dac_khu", List.of("special zone"));

  /** The five tone marks: where in a syllable they stand is a matter of taste (Hòa, Hoà). */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Zeros in front of a number: Phường 01 is Phường 1, and spreadsheets eat those of codes. */
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

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
      } else if (Character.getType(c) != NON_SPACING_MARK
          && Character.getType(c) != FORMAT
          && words.length() > 0
          && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  /** The words joined, with i for y, numbers without leading zeros. */
  static String joined(String words) {
    String joined = words.replace(" ", "").replace('y', 'i');
    return LEADING_ZEROS.matcher(joined).replaceAll("");
  }

  /**
   * The joined words with their diacritics, tones at the end of each syllable.
   *
   * <p>Tells apart names that {@link #joined} makes one: Tân Thành and Tân Thạnh are two communes.
   */
  static String accents(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder accents = new StringBuilder(plain.length());
    StringBuilder tones = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      if (TONES.indexOf(c) >= 0) {
        tones.append(c);
      } else if (Character.isLetterOrDigit(c) || Character.getType(c) == NON_SPACING_MARK) {
        accents.append(c == 'ð' ? 'đ' : c);
      } else if (Character.getType(c) != FORMAT) {
        accents.append(tones);
        tones.setLength(0);
      }
    }
    return LEADING_ZEROS.matcher(accents.append(tones).toString().replace('y', 'i')).replaceAll("");
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

  /** The {@link #accents} of a name without the words of its type in front. */
  static String bareAccents(String name, String type) {
    String words = words(name);
    int typed = words.split(" ").length - bare(name, type).split(" ").length;
    String[] parts = name.strip().split("[ -]+", typed + 1);
    return accents(parts[parts.length - 1]);
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
