package org.anmap.pipeline.intake.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a word can be one of Vietnamese, where every word is a syllable: an initial from a short
 * list, a rhyme from a longer one, and one of six tones. Letters read with the wrong map hardly
 * ever make one, which is what tells encodings apart.
 */
final class Syllable {
  /** "nghiêng" in the longest of spellings: every vowel with its marks apart. */
  private static final int LONGEST = 12;

  private static final Set<String> INITIALS =
      words(
          """
          b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
          """);

  /** Without tone. After "qu" the rhyme goes without its u: "quynh" is qu + ynh. */
  private static final Set<String> RHYMES =
      words(
          """
          a ac ach ai am an ang anh ao ap at au ay
          ăc ăm ăn ăng ăp ăt
          âc âm ân âng âp ât âu ây
          e ec em en eng eo ep et
          ê êch êm ên ênh êp êt êu
          i ia ich im in inh ip it iu
          iêc iêm iên iêng iêp iêt iêu
          o oc oi om on ong op ot ooc oong
          oa oac oach oai oam oan oang oanh oao oap oat oay
          oăc oăm oăn oăng oăt
          oe oen oeo oet
          ô ôc ôi ôm ôn ông ôp ôt
          ơ ơi ơm ơn ơp ơt
          u ua uc ui um un ung up ut
          uân uâng uât uây uê uêch uênh uơ
          uôc uôi uôm uôn uông uôt
          uy uya uych uyên uyêt uynh uyt uyu
          ư ưa ưc ưi ưm ưn ưng ưt ưu
          ươc ươi ươm ươn ương ươp ươt ươu
          y ych yêm yên yêng yêt yêu yn ynh yt
          """);

  /** A syllable that ends in one of these has a rising or a heavy tone, no other. */
  private static final String STOPS = "cpth";

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern TONE_OF_NO_VOWEL =
      Pattern.compile("(?<![aeiouy\u0302\u0306\u031B])[" + TONES + "]");

  private static final String TONES_OF_STOPS = "\u0301\u0323";

  private Syllable() {}

  /** Whether the word, in any case and composition, is a possible syllable. */
  static boolean isPossible(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT).replace('ð', 'đ');
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    if (TONE_OF_NO_VOWEL.matcher(parts).find()) {
      return false;
    }
    String tones = only(parts, true);
    String letters = Normalizer.normalize(only(parts, false), Normalizer.Form.NFC);
    return tones.length() <= 1 && isSpelled(letters) && mayHaveTone(letters, tones);
  }

  private static boolean isSpelled(String letters) {
    for (int cut = 0; cut <= Math.min(3, letters.length() - 1); cut++) {
      boolean initial = cut == 0 || INITIALS.contains(letters.substring(0, cut));
      if (initial && RHYMES.contains(letters.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHaveTone(String letters, String tones) {
    boolean stopped =
        STOPS.indexOf(letters.charAt(letters.length() - 1)) >= 0 && !letters.endsWith("nh");
    return !stopped || !tones.isEmpty() && TONES_OF_STOPS.contains(tones);
  }

  private static String only(String parts, boolean tones) {
    StringBuilder kept = new StringBuilder(parts.length());
    parts.chars().filter(c -> TONES.indexOf(c) >= 0 == tones).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  static Set<String> words(String block) {
    return Set.of(block.strip().split("\\s+"));
  }
}
