package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.contract.Json;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.LineCuts;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.intake.record.Layout;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;

/** Stages one file as intake does, cut into as many parts as wanted, without Spark. */
final class CutFile implements AutoCloseable {
  private final Path folder;
  private final KeyFile keys;
  private final Profile profile;

  CutFile(Profile profile) throws IOException {
    this.folder = Files.createTempDirectory("anmap-cut");
    this.profile = profile;
    Files.write(folder.resolve("keys.json"), Json.pretty(Keys.sample()));
    this.keys = new KeyFile(folder.resolve("keys.json").toString(), true);
  }

  /**
   * What a file was staged as.
   *
   * @param file without the names of its parts, which nothing depends on
   * @param rows the staged rows as text, sorted
   * @param tombstones the same of the records that it takes back
   */
  record Outcome(StagedFile file, List<String> rows, List<String> tombstones) {}

  Outcome whole(String text) throws BadFile, IOException {
    return staged(text, 1, Long.MAX_VALUE);
  }

  /** Cut into so many parts, none smaller than some bytes. */
  Outcome staged(String text, int most, long leastBytes) throws BadFile, IOException {
    Path file = folder.resolve("in.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    Layout layout = new FileLook(file, profile.sheet(), "", "").layout(profile);
    Path to = Files.createTempDirectory(folder, "staged");
    List<Split> splits = new ArrayList<>();
    List<StagedPart> parts = new ArrayList<>();
    for (Part part : Part.between(LineCuts.cuts(file, most, leastBytes, layout.delimiter(), '"'))) {
      Split split =
          new Split(
              "union",
              "womens_union",
              profile.kind(),
              profile,
              layout,
              file.toString(),
              "in.csv",
              part,
              to.toString(),
              splits.size(),
              List.of());
      splits.add(split);
      parts.add(new StageSplit(keys, TestPublication.PLACES).call(split));
    }
    return outcome(Parts.together(splits, parts, "in.csv", "content"), to);
  }

  private Outcome outcome(StagedFile file, Path to) throws IOException {
    List<String> rows = rows(to, file.parts());
    List<String> tombstones = rows(to, file.tombstones());
    StagedFile nameless =
        new StagedFile(
            file.kind(),
            file.path(),
            file.content(),
            List.of(),
            List.of(),
            file.counts(),
            file.received(),
            file.takenBackOn(),
            file.notices(),
            file.questions(),
            file.told());
    return new Outcome(nameless, rows, tombstones);
  }

  private List<String> rows(Path to, List<String> parts) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String part : parts) {
      rows.addAll(rows(to.resolve(part)));
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private List<String> rows(Path part) throws IOException {
    Configuration settings = new Configuration(false);
    StagingKeys.settings(keys).forEach(settings::set);
    List<String> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(part.toUri()))
            .withConf(settings)
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(text(row));
      }
    }
    return rows;
  }

  private static String text(Group row) {
    GroupType columns = row.getType();
    return columns.getFields().stream()
        .map(org.apache.parquet.schema.Type::getName)
        .filter(name -> row.getFieldRepetitionCount(name) > 0)
        .map(name -> name + "=" + value(row, name))
        .collect(Collectors.joining(" "));
  }

  private static String value(Group row, String name) {
    return name.endsWith("_KEY")
        ? HexFormat.of().formatHex(row.getBinary(name, 0).getBytes())
        : row.getValueToString(row.getType().getFieldIndex(name), 0);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
