package org.anmap.pipeline.intake.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds text of a legacy Vietnamese font whose characters were saved as Unicode: "HuyÖn Nói Thµnh".
 *
 * <p>To map a text that is right as it is would spoil it, so the mapped text must make clearly more
 * sense: in all, in gains against losses, and more than one lucky sign could bring about.
 */
final class Carried {
  /** One common word, or two others, that are nonsense as they stand. */
  private static final long LEAST_GAIN = Language.VERY_WELL - Language.NONSENSE;

  private static final Pattern WITHIN = Pattern.compile("[A-Za-z][^A-Za-z]+[A-Za-z]");

  private static final long GAINS_PER_LOSS = 3;

  private Carried() {}

  /** The font that the tokens of a Unicode text were written in, if one clearly was. */
  static Optional<TextEncoding> detect(Set<String> tokens) {
    Verdict tcvn3 = verdict(tokens, TextEncoding.TCVN3_IN_UTF_8);
    Verdict vni = verdict(tokens, TextEncoding.VNI_IN_UTF_8);
    Verdict best = vni.sense > tcvn3.sense ? vni : tcvn3;
    return best.isClear() ? Optional.of(best.font) : Optional.empty();
  }

  private static Verdict verdict(Set<String> tokens, TextEncoding font) {
    long sense = 0;
    long gains = 0;
    long losses = 0;
    for (String token : tokens) {
      if (isBeyond(token)) {
        losses += Math.max(Language.VIETNAMESE.senseOf(token), 0);
        continue;
      }
      int mapped = Language.VIETNAMESE.senseOf(font.mapped(token));
      int gain = mapped - asItStands(token);
      sense += mapped;
      gains += Math.max(gain, 0);
      losses += Math.max(-gain, 0);
    }
    return new Verdict(font, sense, gains, losses);
  }

  private static int asItStands(String token) {
    int sense = Language.VIETNAMESE.senseOf(token);
    // A sign beside a word, as in "§a" or "m²", may be meant; within one, as in "L©m", it is not.
    return WITHIN.matcher(token).find() ? sense : Math.max(sense, Language.NONSENSE);
  }

  /** Whether the token has letters that no font had: a word of it that makes sense is right. */
  private static boolean isBeyond(String token) {
    return token.chars().anyMatch(c -> c > '\u00FF' && Character.isLetter(c));
  }

  private record Verdict(TextEncoding font, long sense, long gains, long losses) {
    boolean isClear() {
      return sense > 0 && gains >= LEAST_GAIN && gains > GAINS_PER_LOSS * losses;
    }
  }
}
