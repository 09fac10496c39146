package org.anmap.pipeline.intake.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much sense a token makes in a language: what tells one reading of bytes from another. */
enum Language {
  VIETNAMESE {
    @Override
    int sense(String word) {
      if (!Syllable.isPossible(word)) {
        return NONSENSE;
      }
      return COMMON.contains(word.toLowerCase(Locale.ROOT)) ? VERY_WELL : WELL;
    }
  },
  THAI {
    @Override
    int sense(String word) {
      return ThaiWord.isPossible(word) ? WELL : NONSENSE;
    }
  },
  WESTERN {
    @Override
    int sense(String word) {
      // Less than Vietnamese: its letters are tied to no order, so this proves less.
      return WesternWord.isPossible(word) ? 1 : NONSENSE;
    }
  },
  ANY {
    @Override
    int sense(String word) {
      return Math.max(Math.max(VIETNAMESE.sense(word), THAI.sense(word)), WESTERN.sense(word));
    }
  };

  static final int IMPOSSIBLE = -3;
  static final int NONSENSE = -2;
  static final int WELL = 2;
  static final int VERY_WELL = 3;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Mn}]+");

  /** Words of headers and places in exports, which decide where a few words are all there is. */
  private static final Set<String> COMMON =
      Syllable.words(
          """
          huyện quận tỉnh thành phố thị xã phường trấn thôn ấp địa chỉ bàn bạo lực giới tính tuổi hình thức nữ
          mã hồ sơ số họ tên và người bị nạn nhân năm sinh ngày tháng xảy ra tiếp nhận điện thoại ghi chú
          dữ liệu loại dạng hành vi thể chất tinh thần tình dục kinh tế tâm lý vợ chồng hà nội quảng tĩnh hội đại
          lộc núi duy quế sơn thăng bình tiên phước hiệp đức tây đông bắc kỳ thạch cẩm hương tân hưng vĩnh mộc
          bến lức cần đước giuộc châu thủ thừa trụ đống đa đình hoàn kiếm hồng lâm xuân xuyên mỹ trà từ liêm thường tín
          biên phú thọ vũ
          """);

  /** How much sense one word makes, {@link #NONSENSE} if none. */
  abstract int sense(String word);

  /**
   * The sense of a token: the sum of its words that are more than ASCII and more than a letter;
   * {@link #NONSENSE} if one of them is, {@link #IMPOSSIBLE} if no writer of any language puts
   * these characters together.
   */
  final int senseOf(String token) {
    if (isImpossible(token)) {
      return IMPOSSIBLE;
    }
    int sense = 0;
    for (String word : NO_LETTERS.split(token)) {
      int part = isTelling(word) ? sense(word) : 0;
      if (part == NONSENSE) {
        return NONSENSE;
      }
      sense += part;
    }
    return sense;
  }

  /**
   * Letters and a sign, as in "®Þa", or a small letter and a great one that is not ASCII, as in
   * "lỔ". (ABC fonts, which have no great letters with tones, do make "HUYệN".)
   */
  private static boolean isImpossible(String token) {
    boolean letters = false;
    boolean signs = false;
    boolean small = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (small && c > '~' && Character.isUpperCase(c)) {
        return true;
      }
      small = Character.isLowerCase(c);
      letters |= isLetter(c);
      signs |= !isLetter(c) && !isPunctuation(c);
    }
    return letters && signs;
  }

  private static boolean isTelling(String word) {
    return word.length() > 1 && word.chars().anyMatch(c -> c > '~');
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Dashes, quotes, no-break space: what word processors put next to letters. */
  private static boolean isPunctuation(char c) {
    return c < '\u0080' || c == '\u00A0' || c >= '\u2000' && c <= '\u206F';
  }
}
