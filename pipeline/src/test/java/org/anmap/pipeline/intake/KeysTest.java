package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  private static final Keys OWN =
      new Keys(
          new Keys.Key("p1", "1a".repeat(32)),
          new Keys.Key("s1", "2b".repeat(32)),
          new Keys.Key("n1", "3c".repeat(32)));

  @TempDir private Path folder;

  @Test
  void the_published_sample_key_is_the_file_in_the_samples() {
    Keys published = Keys.read(Path.of("../data-samples/keys/sample-keys.json"), true);
    assertTrue(published.isSample());
  }

  @ParameterizedTest(name = "own keys, mode {0}: accepted {1}")
  @CsvSource({"rw-------, true", "r--------, true", "rw-r-----, false", "rw----r--, false"})
  void keys_that_others_may_read_are_refused(String mode, boolean accepted) throws IOException {
    Path file = written(OWN, mode);
    if (accepted) {
      assertEquals(OWN, Keys.read(file, false));
    } else {
      String refusal =
          assertThrows(ConfigException.class, () -> Keys.read(file, true)).getMessage();
      assertTrue(refusal.contains(file.toString()) && refusal.contains(mode), refusal);
    }
  }

  @Test
  void the_sample_key_serves_samples_only_whatever_its_mode() throws IOException {
    Path file = written(Keys.sample(), "rw-r--r--");
    assertEquals(Keys.sample(), Keys.read(file, true));
    assertThrows(ConfigException.class, () -> Keys.read(file, false));
    Path mixed =
        written(new Keys(OWN.pseudonym(), Keys.sample().staging(), OWN.noise()), "rw-------");
    assertThrows(ConfigException.class, () -> Keys.read(mixed, false));
  }

  @Test
  void no_message_and_no_text_form_shows_a_key() throws IOException {
    assertFalse(OWN.toString().contains("1a1a"));
    assertFalse(OWN.pseudonym().fingerprint().contains("1a1a"));
    Path file = folder.resolve("keys.json");
    Files.writeString(file, "{\"pseudonym\": {\"id\": \"p\", \"key\": \"secret-1a1a\"}}");
    ConfigException refusal = assertThrows(ConfigException.class, () -> Keys.read(file, true));
    assertFalse(refusal.getMessage().contains("1a1a"));
    assertEquals(null, refusal.getCause());
  }

  /** RFC 4231, test cases 1, 2 and 6: short key, ASCII key, key longer than a block. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 1, Hi There,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 1, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "aa, 131, Test Using Larger Than Block-Size Key - Hash Key First,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  })
  void keyed_hashes_are_hmac_sha_256(String key, int times, String message, String expected) {
    KeyedHash hash = new KeyedHash(HexFormat.of().parseHex(key.repeat(times)));
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    assertEquals(expected, HexFormat.of().formatHex(hash.of(bytes)));
    assertArrayEquals(hash.of(bytes), hash.of(bytes));
  }

  private Path written(Keys keys, String mode) throws IOException {
    Path file = folder.resolve("keys.json");
    Files.write(file, Json.pretty(keys));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return file;
  }
}
