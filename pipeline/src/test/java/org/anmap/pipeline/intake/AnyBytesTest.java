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
import java.util.Optional;
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
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.intake.record.Layout;
import org.anmap.pipeline.notice.Severity;

/** Whatever the bytes of a file are, intake ends, says what became of every row, and throws not. */
class AnyBytesTest {
  private static final Profile PROFILE = Profiles.builtIn(CodeLists.builtIn()).named("case_flat");
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
    Optional<StagedPart> staged = stage(file);
    if (staged.isPresent()) {
      StagedPart part = staged.get();
      boolean isRefused =
          part.notices().stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
      assertEquals(isRefused, part.path().isEmpty());
      assertEquals(
          part.counts().accepted(),
          part.received().values().stream().mapToLong(Long::longValue).sum());
      assertFalse(part.notices().toString().contains("\uFFFD"));
    }
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

  private static Optional<StagedPart> stage(Path file) throws IOException {
    try {
      Layout layout = new FileLook(file, "", "", "").layout(PROFILE);
      Split split =
          new Split(
              "union",
              "womens_union",
              Kind.CASE,
              PROFILE,
              layout,
              file.toString(),
              "in.csv",
              Part.WHOLE,
              folder.resolve("staged").toString(),
              0,
              List.of());
      KeyFile keys = new KeyFile(folder.resolve("keys.json").toString(), true);
      return Optional.of(new StageSplit(keys, TestPublication.PLACES).call(split));
    } catch (BadFile e) {
      return Optional.empty(); // refused as a whole, and said so
    }
  }
}
