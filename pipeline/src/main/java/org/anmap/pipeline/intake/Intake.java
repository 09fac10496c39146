package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Files;
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
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.ContentHash;
import org.anmap.pipeline.intake.file.LineCuts;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.intake.record.Layout;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** From export files to staged, de-identified rows; a file that is already staged is not parsed. */
public final class Intake {
  /** Small enough that a few cores end at the same time, large enough to be read at full speed. */
  private static final long PART_BYTES = 24L << 20;

  private static final int MOST_PARTS = 4_096;

  private final SparkSession spark;
  private final Path folder;
  private final Profiles profiles;
  private final KeyFile keys;
  private final PlaceFinder places;
  private final String placesHash;
  private final StagingArea area;

  /**
   * @param folder of the publication file
   * @param placesHash changes when a place may be found elsewhere, for example the hash of the
   *     units table
   * @param staging the private store
   */
  public Intake(
      SparkSession spark,
      Path folder,
      Profiles profiles,
      KeyFile keys,
      PlaceFinder places,
      String placesHash,
      Path staging) {
    this.spark = spark;
    this.folder = folder;
    this.profiles = profiles;
    this.keys = keys;
    this.places = places;
    this.placesHash = placesHash;
    this.area = new StagingArea(staging);
  }

  /** Stages every file of every source; what is wrong with a file is an ERROR among the notices. */
  public Staged stage(List<Source> sources) {
    area.create();
    SourceFiles files = new SourceFiles(folder);
    List<Notice> notices = new ArrayList<>();
    Reporting reporting = reporting(sources, files, notices);
    Map<Path, StagedFile> staged = new LinkedHashMap<>();
    List<Unstaged> unstaged = new ArrayList<>();
    Map<Path, StagedFile> all = area.all();
    Set<String> read = new HashSet<>();
    for (Source source : sources) {
      if (Kinds.isStaged(source.kind())) {
        find(source, sources, files, before(source, all), read, staged, unstaged, notices);
      }
    }
    notices.addAll(files.notices());
    staged.putAll(parse(unstaged));
    removeReplaced(all, staged);
    area.damaged().forEach(folder -> notices.add(Rule.STAGED_DAMAGED.at(name(folder), 0, "")));
    staged.values().forEach(file -> notices.addAll(file.notices()));
    return new Staged(spark, keys, staged, reporting, new Notices(notices));
  }

  /** A file to parse: where its rows go, and the parts it is read in. */
  private record Unstaged(Path folder, String path, String content, List<Split> splits) {}

  private void find(
      Source source,
      List<Source> sources,
      SourceFiles files,
      Map<Path, StagedFile> before,
      Set<String> read,
      Map<Path, StagedFile> staged,
      List<Unstaged> unstaged,
      List<Notice> notices) {
    Profile profile = profiles.of(source);
    String reading = reading(source, profile, sources);
    Set<String> paths = before.values().stream().map(StagedFile::path).collect(Collectors.toSet());
    for (SourceFiles.Listed listed : files.of(source, paths)) {
      Path file = listed.file();
      paths.remove(listed.path());
      try {
        String content = ContentHash.of(file);
        if (!read.add(source.kind() + content)) {
          notices.add(Rule.FILE_DOUBLED.at(listed.name(), 0, ""));
          continue;
        }
        Path to = area.folder(content, reading, keys.read());
        Optional<StagedFile> done = area.find(to);
        if (done.isPresent()) {
          staged.put(to, area.moved(to, done.get(), listed.path()));
        } else {
          List<Split> splits = splits(source, profile, file, to, sources);
          unstaged.add(new Unstaged(to, listed.path(), content, splits));
        }
      } catch (BadFile e) {
        notices.add(e.rule().at(listed.name(), e.row(), e.column()));
      } catch (IOException e) {
        notices.add(Rule.FILE_UNREADABLE.at(listed.name(), 0, ""));
      }
    }
    Map<Boolean, List<Map.Entry<Path, StagedFile>>> gone =
        before.entrySet().stream()
            .filter(entry -> paths.contains(entry.getValue().path()))
            .collect(Collectors.partitioningBy(entry -> isCurrent(entry, reading)));
    for (Map.Entry<Path, StagedFile> current : gone.get(true)) {
      if (read.add(source.kind() + current.getValue().content())) {
        staged.put(current.getKey(), current.getValue());
        notices.add(Rule.FILE_FROM_STAGING.at(current.getValue().name(), 0, ""));
      }
    }
    for (Map.Entry<Path, StagedFile> outdated : gone.get(false)) {
      if (read.add(source.kind() + outdated.getValue().content())) {
        notices.add(Rule.STAGED_OUTDATED.at(outdated.getValue().name(), 0, ""));
      }
    }
  }

  private boolean isCurrent(Map.Entry<Path, StagedFile> staged, String reading) {
    String content = staged.getValue().content();
    return staged.getKey().equals(area.folder(content, reading, keys.read()));
  }

  /** What is staged of the files that a source lists, whether or not they are still there. */
  private static Map<Path, StagedFile> before(Source source, Map<Path, StagedFile> all) {
    Map<Path, StagedFile> before = new LinkedHashMap<>();
    all.forEach(
        (to, file) -> {
          if (file.source().equals(source.id()) && SourceFiles.lists(source, file.path())) {
            before.put(to, file);
          }
        });
    return before;
  }

  /**
   * Removes what was staged of a file before it was replaced, or before it was read in another way:
   * were the raw file deleted now, both would count. Where the new one was refused, the old stays.
   */
  private void removeReplaced(Map<Path, StagedFile> before, Map<Path, StagedFile> now) {
    Set<List<String>> replaced =
        now.values().stream()
            .filter(file -> !file.isRefused())
            .map(file -> List.of(file.source(), file.path()))
            .collect(Collectors.toSet());
    before.forEach(
        (to, file) -> {
          if (!now.containsKey(to) && replaced.contains(List.of(file.source(), file.path()))) {
            area.remove(to);
          }
        });
  }

  private List<Split> splits(
      Source source, Profile profile, Path file, Path to, List<Source> sources)
      throws BadFile, IOException {
    Layout layout =
        new FileLook(file, profile.sheet(), source.encoding(), source.delimiter()).layout(profile);
    List<String> withdrawable =
        source.kind() == Source.Kind.WITHDRAWALS ? withdrawable(sources) : List.of();
    List<Split> splits = new ArrayList<>();
    for (Part part : parts(file, layout, profile)) {
      splits.add(
          new Split(
              source.id(),
              source.sector(),
              source.kind(),
              profile,
              layout,
              file.toString(),
              name(file),
              part,
              to.toString(),
              splits.size(),
              withdrawable));
    }
    return splits;
  }

  private static List<Part> parts(Path file, Layout layout, Profile profile) throws IOException {
    if (!layout.isCuttable(profile)) {
      return List.of(Part.WHOLE);
    }
    int most = (int) Math.min(MOST_PARTS, Files.size(file) / PART_BYTES);
    return Part.between(LineCuts.cuts(file, most, PART_BYTES, layout.delimiter(), '"'));
  }

  private static List<String> withdrawable(List<Source> sources) {
    return sources.stream()
        .filter(s -> s.kind() == Source.Kind.CASE || s.kind() == Source.Kind.OUTREACH)
        .map(Source::id)
        .sorted()
        .toList();
  }

  /** Stages files in one Spark job, so that small and large ones share the machine. */
  private Map<Path, StagedFile> parse(List<Unstaged> files) {
    Map<Path, StagedFile> staged = new LinkedHashMap<>();
    List<Split> splits = files.stream().flatMap(file -> file.splits().stream()).toList();
    if (splits.isEmpty()) {
      return staged;
    }
    List<StagedPart> parts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(splits, splits.size())
            .map(new StageSplit(keys, places))
            .collect();
    int next = 0;
    for (Unstaged file : files) {
      int end = next + file.splits().size();
      StagedFile whole =
          Parts.together(file.splits(), parts.subList(next, end), file.path(), file.content());
      next = end;
      if (whole.isRefused()) {
        area.remove(file.folder());
      } else {
        area.keep(file.folder(), whole);
      }
      staged.put(file.folder(), whole);
    }
    return staged;
  }

  private Reporting reporting(List<Source> sources, SourceFiles files, List<Notice> notices) {
    Set<String> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    List<Reporting.Report> reports = new ArrayList<>();
    for (Source source : sources) {
      if (source.kind() == Source.Kind.REPORTING) {
        for (SourceFiles.Listed file : files.of(source, Set.of())) {
          Pseudonyms pseudonyms = new Pseudonyms(source.id(), keys.read());
          PlaceQuestions questions =
              new PlaceQuestions(source.id(), file.name(), places, pseudonyms);
          ReportingFile reader =
              new ReportingFile(profiles.of(source), new UnitOfRecord(places, questions), ids);
          reports.addAll(reader.read(source, file.file(), file.name()));
          notices.addAll(reader.notices());
        }
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

  /** Everything but the bytes of a file that its staged rows depend on. */
  private String reading(Source source, Profile profile, List<Source> sources) {
    return Sha256.of(
        String.join(
            "\n",
            source.id(),
            source.sector(),
            source.kind().name(),
            source.encoding(),
            source.delimiter(),
            profile.hash(),
            placesHash,
            source.kind() == Source.Kind.WITHDRAWALS ? withdrawable(sources).toString() : ""));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
