package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSummaryTest {
  private static final int BLOCK = 16 << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0", "1", "16777215", "16777216", "16777217", "33554433"})
  void the_hash_is_that_of_the_hashes_of_16_MiB_blocks(int size) throws Exception {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i += 4096) {
      bytes[i] = (byte) (i >> 12);
    }
    MessageDigest whole = MessageDigest.getInstance("SHA-256");
    for (int at = 0; at < size; at += BLOCK) {
      byte[] block = Arrays.copyOfRange(bytes, at, Math.min(size, at + BLOCK));
      whole.update(MessageDigest.getInstance("SHA-256").digest(block));
    }
    Path file = Files.write(folder.resolve("a"), bytes);
    assertEquals(HexFormat.of().formatHex(whole.digest()), ContentHash.of(file));
    assertEquals(size, FileSummary.of(file, '"').bytes());
  }

  @Test
  void the_name_does_not_matter_and_every_byte_does() throws Exception {
    Path one = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
    Path same = Files.writeString(folder.resolve("b.txt"), "a,b\n1,2\n");
    Path other = Files.writeString(folder.resolve("c.csv"), "a,b\n1,3\n");
    assertEquals(ContentHash.of(one), ContentHash.of(same));
    assertNotEquals(ContentHash.of(one), ContentHash.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"a+b, false, false", "a+\", false, true", "Đ+b, true, false", "Đ+\", true, true"})
  void one_pass_tells_of_quotes_and_of_bytes_beyond_ascii(String ends, boolean high, boolean quotes)
      throws Exception {
    String text = ends.replace("+", "-".repeat(BLOCK));
    FileSummary summary = FileSummary.of(Files.writeString(folder.resolve("a"), text), '"');
    assertEquals(high, summary.holdsHighBytes());
    assertEquals(quotes, summary.holdsQuotes());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "8191, 8191", "8192, 8192", "8193, 8192"})
  void the_head_tells_the_kind(int size, int head) throws Exception {
    byte[] bytes = "a".repeat(size).getBytes(UTF_8);
    FileSummary summary = FileSummary.of(Files.write(folder.resolve("a"), bytes), '"');
    assertArrayEquals(Arrays.copyOf(bytes, head), summary.head());
  }

  @Property
  void eight_bytes_at_a_time_find_what_one_at_a_time_does(@ForAll byte[] bytes) {
    ByteSearch search = new ByteSearch('"');
    search.add(bytes, bytes.length);
    boolean high = false;
    boolean quote = false;
    for (byte b : bytes) {
      high |= b < 0;
      quote |= b == '"';
    }
    assertEquals(high, search.foundHigh());
    assertEquals(quote, search.foundQuote());
  }
}
