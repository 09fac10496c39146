package org.anmap.pipeline.intake.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out in which encoding an office wrote a file. */
public final class Encodings {
  /** What each reading of bytes would be written in; the first of equals is taken. */
  private static final Map<TextEncoding, Language> CANDIDATES = new LinkedHashMap<>();

  static {
    CANDIDATES.put(TextEncoding.WINDOWS_1252, Language.WESTERN);
    CANDIDATES.put(TextEncoding.WINDOWS_1258, Language.VIETNAMESE);
    CANDIDATES.put(TextEncoding.TCVN3, Language.VIETNAMESE);
    CANDIDATES.put(TextEncoding.VNI, Language.VIETNAMESE);
    CANDIDATES.put(TextEncoding.WINDOWS_874, Language.THAI);
    // Valid UTF-8 is settled before: this is UTF-8 with a few broken bytes.
    CANDIDATES.put(TextEncoding.UTF_8, Language.ANY);
  }

  private Encodings() {}

  /**
   * The encoding of a file, from its start or all of it; empty if it is not text.
   *
   * @param wholeFile whether the sample is the file; else its last character may be cut
   */
  public static Optional<Detected> detect(byte[] sample, boolean wholeFile) {
    if (Utf16.isMarked(sample) || Utf16.hasNul(sample)) {
      return Utf16.detect(sample);
    }
    if (Controls.areTooMany(new String(sample, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    boolean marked = ByteOrderMark.starts(sample, ByteOrderMark.UTF_8);
    return Utf8.decoded(sample, wholeFile)
        .map(text -> unicode(text, wholeFile))
        .or(
            () ->
                Optional.of(
                    marked ? new Detected(TextEncoding.UTF_8, true) : bytes(sample, wholeFile)));
  }

  private static Detected unicode(String text, boolean wholeFile) {
    Set<String> tokens = Tokens.of(text, wholeFile);
    return Carried.detect(tokens)
        .map(font -> new Detected(font, false))
        .orElse(new Detected(TextEncoding.UTF_8, true));
  }

  private static Detected bytes(byte[] sample, boolean wholeFile) {
    Set<String> tokens = Tokens.of(new String(sample, StandardCharsets.ISO_8859_1), wholeFile);
    // What makes no sense in any reading has its signs at least.
    TextEncoding best = TextEncoding.WINDOWS_1252;
    long most = 0;
    for (Map.Entry<TextEncoding, Language> candidate : CANDIDATES.entrySet()) {
      long sense = sense(tokens, candidate.getKey(), candidate.getValue());
      if (sense > most) {
        best = candidate.getKey();
        most = sense;
      }
    }
    return new Detected(best, false);
  }

  private static long sense(Set<String> tokens, TextEncoding encoding, Language language) {
    return tokens.stream().mapToLong(token -> language.senseOf(encoding.textOf(token))).sum();
  }
}
