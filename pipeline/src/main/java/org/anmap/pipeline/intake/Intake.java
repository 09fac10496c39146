package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** From export files to staged, de-identified rows; a file that is already staged is not parsed. */
public final class Intake {
  private final SparkSession spark;
  private final Path folder;
  private final CodeLists codes;
  private final KeyFile keys;
  private final PlaceFinder places;
  private final String placesHash;
  private final Path staging;

  /**
   * @param folder of the publication file
   * @param placesHash changes when a place may be found elsewhere, for example the hash of the
   *     units table
   * @param staging the private store
   */
  public Intake(
      SparkSession spark,
      Path folder,
      CodeLists codes,
      KeyFile keys,
      PlaceFinder places,
      String placesHash,
      Path staging) {
    this.spark = spark;
    this.folder = folder;
    this.codes = codes;
    this.keys = keys;
    this.places = places;
    this.placesHash = placesHash;
    this.staging = staging;
  }

  /** Stages every file of every source; what is wrong with a file is an ERROR among the notices. */
  public Staged stage(List<Source> sources) {
    StagingArea area = new StagingArea(staging);
    area.create();
    SourceFiles files = new SourceFiles(folder);
    List<Notice> notices = new ArrayList<>();
    Reporting reporting = reporting(sources, files, notices);
    Map<Split, Optional<StagedPart>> splits = splits(sources, files, area, notices);
    notices.addAll(files.notices());
    Map<Split, StagedPart> fresh = parse(splits, area);
    List<StagedPart> cases = new ArrayList<>();
    List<StagedPart> outreach = new ArrayList<>();
    splits.forEach(
        (split, before) -> {
          StagedPart part = renamed(before.orElseGet(() -> fresh.get(split)), split);
          notices.addAll(part.notices());
          (split.kind() == Source.Kind.CASE ? cases : outreach).add(part);
        });
    return new Staged(spark, keys, cases, outreach, reporting, new Notices(notices));
  }

  private Reporting reporting(List<Source> sources, SourceFiles files, List<Notice> notices) {
    Set<String> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    List<Reporting.Report> reports = new ArrayList<>();
    for (Source source : sources) {
      if (source.kind() == Source.Kind.REPORTING) {
        ReportingFile reader = new ReportingFile(Profile.builtIn(source, codes), places, ids);
        for (Path file : files.of(source)) {
          reports.addAll(reader.read(source, file, name(file)));
        }
        notices.addAll(reader.notices());
      }
    }
    Reporting reporting = new Reporting(reports);
    // Where the file itself could not be read, that is the mistake to mend.
    boolean read =
        Stream.concat(notices.stream(), files.notices().stream())
            .noneMatch(notice -> notice.severity() == Severity.ERROR);
    if (read && reporting.newestMonth().isEmpty()) {
      notices.add(Rule.NOTHING_REPORTED.at("reporting", 0, ""));
    }
    return reporting;
  }

  /** Every file to stage, with what is staged of it already. */
  private Map<Split, Optional<StagedPart>> splits(
      List<Source> sources, SourceFiles files, StagingArea area, List<Notice> notices) {
    Map<Split, Optional<StagedPart>> splits = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Keys read = keys.read();
    for (Source source : sources) {
      if (source.kind() == Source.Kind.REPORTING) {
        continue;
      }
      Profile profile = Profile.builtIn(source, codes);
      for (Path file : files.of(source)) {
        try {
          String hash = StagingArea.hash(file);
          if (!seen.add(source.kind() + hash)) {
            notices.add(Rule.FILE_DOUBLED.at(name(file), 0, ""));
            continue;
          }
          Path staged = area.folder(hash, reading(source, profile), read);
          Split split = split(source, profile, file, staged);
          splits.put(split, area.find(staged));
        } catch (IOException e) {
          notices.add(Rule.FILE_UNREADABLE.at(name(file), 0, ""));
        }
      }
    }
    return splits;
  }

  private Map<Split, StagedPart> parse(Map<Split, Optional<StagedPart>> splits, StagingArea area) {
    List<Split> missing =
        splits.entrySet().stream()
            .filter(e -> e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    Map<Split, StagedPart> parts = new LinkedHashMap<>();
    if (missing.isEmpty()) {
      return parts;
    }
    List<StagedPart> staged =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(missing, missing.size())
            .map(new StageSplit(keys, places))
            .collect();
    for (int i = 0; i < missing.size(); i++) {
      StagedPart part = staged.get(i);
      parts.put(missing.get(i), part);
      if (!part.isRefused()) {
        area.keep(Path.of(missing.get(i).folder()), part);
      }
    }
    return parts;
  }

  /** Everything but the bytes of a file that its staged rows depend on. */
  private String reading(Source source, Profile profile) {
    return Sha256.of(
        String.join(
            "\n",
            source.id(),
            source.sector(),
            source.kind().name(),
            source.encoding(),
            source.delimiter(),
            profile.hash(),
            placesHash));
  }

  private static Split split(Source source, Profile profile, Path file, Path staged) {
    return new Split(
        source.id(),
        source.sector(),
        source.kind(),
        source.encoding(),
        source.delimiter(),
        profile,
        file.toString(),
        name(file),
        staged.toString());
  }

  /** The same bytes may come again under another name. */
  private static StagedPart renamed(StagedPart part, Split split) {
    FileCounts c = part.counts();
    return new StagedPart(
        part.path(),
        new FileCounts(
            c.source(), split.name(), c.read(), c.accepted(), c.quarantined(), c.skipped()),
        part.received(),
        part.notices().stream()
            .map(n -> new Notice(n.rule(), n.severity(), split.name(), n.row(), n.column()))
            .toList());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
