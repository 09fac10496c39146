package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that found nothing proves something only if it would have found it. */
class NeedlesTest {
  private static final String SECRET = "HPN-2023 Đặng Qzx7f3k9w2m";
  private static final Needles NEEDLES = new Needles(List.of(SECRET, "0.912345678", "short"));

  @TempDir private Path folder;

  private void write(String name, byte[] secret) throws IOException {
    byte[] hay = new byte[3 + secret.length + 5];
    System.arraycopy(secret, 0, hay, 3, secret.length);
    Files.write(folder.resolve(name), hay);
  }

  @Test
  void a_secret_is_found_in_every_form_and_only_a_secret() throws Exception {
    byte[] utf8 = SECRET.getBytes(StandardCharsets.UTF_8);
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(utf8);
    byte[] number = "0.912345678".getBytes(StandardCharsets.UTF_8);
    write("as written", utf8);
    write("base64", Base64.getEncoder().encode(("xy" + SECRET).getBytes(StandardCharsets.UTF_8)));
    write("folded", "hpn2023dangqzx7f3k9w2m".getBytes(StandardCharsets.UTF_8));
    write("hash cut", Arrays.copyOf(sha, 16));
    write(
        "hash in hex",
        HexFormat.of().withUpperCase().formatHex(sha).getBytes(StandardCharsets.UTF_8));
    write("number", number);
    write("upper case", SECRET.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    write("utf-16", SECRET.getBytes(StandardCharsets.UTF_16LE));
    Files.createDirectory(folder.resolve("a folder"));
    Files.write(folder.resolve("a folder").resolve("0.912345678"), new byte[0]);
    List<String> all;
    try (var files = Files.walk(folder)) {
      all =
          files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString())
              .sorted()
              .toList();
    }

    write("another", "HPN-2023 Đặng Qzx7f3k9w2n".getBytes(StandardCharsets.UTF_8));
    write("cut off", Arrays.copyOf(number, number.length - 1));
    write("too short to be told from chance", "short".getBytes(StandardCharsets.UTF_8));
    assertEquals(all, NEEDLES.heldBy(folder));
  }
}
