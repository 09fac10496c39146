package org.anmap.pipeline.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.anmap.pipeline.intake.text.Folds;

/**
 * Many secrets, searched for in one pass over bytes: as text in any case and folded, and of many
 * every tenth also in UTF-16, in base64 at each alignment, and as the beginning of an unkeyed hash.
 */
final class Needles {
  /** Every form is found by its first eight bytes; what is shorter stands in any file by chance. */
  static final int SHORTEST = 8;

  /** More secrets than this in all their forms would fill the memory. */
  private static final int MANY = 1_000;

  private final Index anyCase = new Index();
  private final Index exact = new Index();

  Needles(Collection<String> secrets) {
    int every = secrets.size() > MANY ? 10 : 1;
    int at = 0;
    for (String secret : new TreeSet<>(secrets)) {
      text(secret, StandardCharsets.UTF_8);
      text(secret.toUpperCase(Locale.ROOT), StandardCharsets.UTF_8);
      text(Folds.of(secret), StandardCharsets.UTF_8);
      if (at++ % every == 0) {
        otherForms(secret);
      }
    }
  }

  private void text(String text, Charset charset) {
    anyCase.add(lower(text.getBytes(charset)));
  }

  private void otherForms(String secret) {
    text(secret, StandardCharsets.UTF_16LE);
    text(secret, StandardCharsets.UTF_16BE);
    for (String spelling : List.of(secret, secret.toLowerCase(Locale.ROOT), Folds.of(secret))) {
      byte[] utf8 = spelling.getBytes(StandardCharsets.UTF_8);
      for (int shift = 0; shift < 3; shift++) {
        exact.add(base64(utf8, shift));
      }
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
        // Eight bytes are no chance, and hashes are cut.
        byte[] hash = Arrays.copyOf(hash(algorithm, utf8), SHORTEST);
        exact.add(hash);
        anyCase.add(HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** Files below a folder that hold a secret, by their paths; never what they hold. */
  List<String> heldBy(Path folder) throws IOException {
    List<String> holding = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString();
        if (isIn(Files.readAllBytes(file)) || isIn(name.getBytes(StandardCharsets.UTF_8))) {
          holding.add(name);
        }
      }
    }
    return holding;
  }

  private boolean isIn(byte[] hay) {
    return exact.isIn(hay) || anyCase.isIn(lower(hay));
  }

  private static byte[] lower(byte[] text) {
    byte[] lower = text.clone();
    for (int i = 0; i < lower.length; i++) {
      lower[i] += lower[i] >= 'A' && lower[i] <= 'Z' ? 'a' - 'A' : 0;
    }
    return lower;
  }

  /** What base64 shows of a text that starts at byte 0, 1 or 2 of a group of three. */
  private static byte[] base64(byte[] text, int shift) {
    byte[] padded = new byte[shift + text.length];
    System.arraycopy(text, 0, padded, shift, text.length);
    byte[] encoded = Base64.getEncoder().withoutPadding().encode(padded);
    return Arrays.copyOfRange(
        encoded, shift == 0 ? 0 : shift + 1, encoded.length - (padded.length % 3 == 0 ? 0 : 1));
  }

  private static byte[] hash(String algorithm, byte[] text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forms by their first eight bytes; bits tell most places of a hay that none begins there. */
  private static final class Index {
    private static final int BITS = 24;

    private final Map<Long, List<byte[]>> byPrefix = new HashMap<>();
    private final BitSet begun = new BitSet(1 << BITS);

    void add(byte[] form) {
      if (form.length >= SHORTEST) {
        long prefix = 0;
        for (int i = 0; i < SHORTEST; i++) {
          prefix = prefix << 8 | form[i] & 0xff;
        }
        begun.set(bit(prefix));
        byPrefix.computeIfAbsent(prefix, any -> new ArrayList<>(1)).add(form);
      }
    }

    boolean isIn(byte[] hay) {
      long prefix = 0;
      for (int end = 0; end < hay.length; end++) {
        prefix = prefix << 8 | hay[end] & 0xff;
        int at = end + 1 - SHORTEST;
        if (at >= 0 && begun.get(bit(prefix)) && isAt(hay, at, prefix)) {
          return true;
        }
      }
      return false;
    }

    private boolean isAt(byte[] hay, int at, long prefix) {
      return byPrefix.getOrDefault(prefix, List.of()).stream()
          .anyMatch(
              form ->
                  at + form.length <= hay.length
                      && Arrays.equals(hay, at, at + form.length, form, 0, form.length));
    }

    private static int bit(long prefix) {
      return (int) (prefix * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
    }
  }
}
