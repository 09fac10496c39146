package org.anmap.pipeline.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which people write one place. */
final class Spelling {
  private static final Map<String, List<String>> SHORT =
      Map.of(
          "Huyện", List.of("H. ", "H.", "H "),
          "Quận", List.of("Q. ", "Q.", "Q "),
          "Thị xã", List.of("TX. ", "TX ", "T.X "),
          "Thành phố", List.of("TP. ", "TP ", "Tp. "),
          "Tỉnh", List.of("T. ", "Tỉnh "),
          "Xã", List.of("X. ", "X.", "X "),
          "Phường", List.of("P. ", "P.", "P "));

  private Spelling() {}

  /** A name as one office or another writes it. */
  static String name(String nameVi, boolean keepType, Dice dice) {
    String type = SHORT.keySet().stream().filter(nameVi::startsWith).findFirst().orElse("");
    String bare = nameVi.substring(type.length()).strip();
    String name =
        switch (dice.between(1, 10)) {
          case 1, 2 -> type.isEmpty() ? bare : dice.of(SHORT.get(type)) + bare;
          case 3 -> keepType ? nameVi : bare;
          case 4 -> plain(nameVi);
          default -> nameVi;
        };
    return switch (dice.between(1, 20)) {
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> Normalizer.normalize(name, Normalizer.Form.NFD);
      case 3 -> "  " + name + " ";
      case 4 -> plain(keepType ? nameVi : bare).replace(" ", "");
      default -> name;
    };
  }

  /** A code; spreadsheets eat leading zeros now and then. */
  static String code(String code, Dice dice) {
    return dice.chance(0.15) ? Integer.toString(Integer.parseInt(code)) : code;
  }

  static String unknown(Dice dice) {
    return dice.of(List.of("", "Không rõ", "N/A", "---", "khong ro"));
  }

  /** A name without diacritics. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
