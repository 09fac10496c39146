package org.anmap.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many secret texts in every form in which they might slip out, searched for in one pass over
 * bytes.
 *
 * <p>Forms: as written, lower case, upper case, without diacritics, decomposed (NFD), UTF-16,
 * base64 at each of its three alignments, and unkeyed MD5, SHA-1 and SHA-256 as bytes, hexadecimal
 * and base64.
 */
final class Needles {
  /** Every form is found by its first eight bytes, so shorter ones cannot be searched for. */
  private static final int PREFIX = 8;

  /** More secrets than this in all their forms would fill the memory. */
  private static final int MANY = 1_000;

  private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();

  /** All secrets are searched for as text; of many, every tenth in all other forms too. */
  Needles(Collection<String> secrets) {
    int every = secrets.size() > MANY ? 10 : 1;
    int at = 0;
    for (String secret : secrets) {
      for (byte[] form : at++ % every == 0 ? forms(secret) : plain(secret)) {
        if (form.length >= PREFIX) {
          byPrefix.computeIfAbsent(prefix(form, 0), key -> new ArrayList<>(1)).add(form);
        }
      }
    }
  }

  /** Whether any form of any secret stands in the bytes: the place of the first, never its text. */
  Optional<Integer> find(byte[] hay) {
    for (int at = 0; at + PREFIX <= hay.length; at++) {
      for (byte[] form : byPrefix.getOrDefault(prefix(hay, at), List.of())) {
        if (at + form.length <= hay.length
            && Arrays.equals(hay, at, at + form.length, form, 0, form.length)) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private static List<byte[]> plain(String secret) {
    return spellings(secret).stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static Set<String> spellings(String secret) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String text :
        List.of(secret, secret.toLowerCase(Locale.ROOT), secret.toUpperCase(Locale.ROOT))) {
      spellings.add(text);
      spellings.add(Normalizer.normalize(text, Normalizer.Form.NFD));
      spellings.add(bare(text));
    }
    return spellings;
  }

  private static List<byte[]> forms(String secret) {
    List<byte[]> forms = new ArrayList<>();
    for (String spelling : spellings(secret)) {
      byte[] utf8 = spelling.getBytes(StandardCharsets.UTF_8);
      forms.add(utf8);
      forms.add(spelling.getBytes(StandardCharsets.UTF_16LE));
      forms.addAll(base64(utf8));
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        byte[] hash = hash(algorithm, utf8);
        forms.add(hash);
        forms.add(HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII));
        forms.add(Base64.getEncoder().withoutPadding().encode(hash));
      }
    }
    return forms;
  }

  /** What base64 shows of a text that starts at byte 0, 1 or 2 of a group of three. */
  private static List<byte[]> base64(byte[] text) {
    List<byte[]> forms = new ArrayList<>();
    for (int shift = 0; shift < 3; shift++) {
      byte[] padded = new byte[shift + text.length];
      System.arraycopy(text, 0, padded, shift, text.length);
      byte[] encoded = Base64.getEncoder().withoutPadding().encode(padded);
      int from = shift == 0 ? 0 : shift + 1;
      int to = encoded.length - (padded.length % 3 == 0 ? 0 : 1);
      if (to > from) {
        forms.add(Arrays.copyOfRange(encoded, from, to));
      }
    }
    return forms;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  private static byte[] hash(String algorithm, byte[] text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long prefix(byte[] bytes, int at) {
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = prefix << 8 | bytes[at + i] & 0xff;
    }
    return prefix;
  }
}
