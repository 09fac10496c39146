package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.Source.Kind;

/** Whatever the bytes of a file are, intake ends, says what became of every row, and throws not. */
class AnyBytesTest {
  private static final Profile PROFILE = Profile.builtIn("case_flat", CodeLists.builtIn());
  private static Path folder;

  @BeforeContainer
  static void keys() throws IOException {
    folder = Files.createTempDirectory("anmap-bytes");
    Files.write(folder.resolve("keys.json"), Json.pretty(Keys.sample()));
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(tries = 150)
  void ends_and_accounts_for_every_row(@ForAll("files") byte[] bytes) throws IOException {
    Path file = folder.resolve("in.csv");
    Files.write(file, bytes);
    // FileCounts itself refuses rows that are not accounted for.
    StagedPart part = stage(file);
    assertEquals(part.isRefused(), part.path().isEmpty());
    assertEquals(
        part.counts().accepted(),
        part.received().values().stream().mapToLong(Long::longValue).sum());
    assertFalse(part.notices().toString().contains("\uFFFD"));
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> lines =
        Arbitraries.of(
                "05/01/2025,A,rape\n",
                "05/01/2025,A\n",
                "\"05/01/2025\",\"A\n\",rape\r\n",
                "\"",
                ",,\n",
                "\n",
                "\u0000,\uFEFF,x\n",
                "45667,Twin,non-gbv\n")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<List<byte[]>> body =
        Arbitraries.oneOf(lines, lines, lines, noise).list().ofMaxSize(12);
    return Arbitraries.oneOf(
        noise, body.map(parts -> join("report_date,district,gbv_type\n", parts)));
  }

  private static byte[] join(String header, List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static StagedPart stage(Path file) {
    Split split =
        new Split(
            "union",
            "womens_union",
            Kind.CASE,
            "utf-8",
            ",",
            PROFILE,
            file.toString(),
            "in.csv",
            folder.resolve("staged").toString());
    KeyFile keys = new KeyFile(folder.resolve("keys.json").toString(), true);
    return new StageSplit(keys, TestPublication::place).call(split);
  }
}
