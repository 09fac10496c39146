package org.anmap.pipeline.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;

/** What is kept in staging, file by file, and how it is forgotten for good. */
public final class StagedFiles {
  private final StagingArea area;

  public StagedFiles(Path staging) {
    this.area = new StagingArea(staging);
  }

  /** One staged file: no count and no value, so that it may be shown on a terminal. */
  public record Kept(String source, String file) {}

  /** Removes the staged rows of some files, whether or not their raw file is still there. */
  public List<Kept> forget(Predicate<Kept> which) {
    return remove(file -> which.test(kept(file)));
  }

  /** Removes everything, also what no version of the program can read any more. */
  public List<Kept> forgetAll() {
    List<Kept> removed = forget(any -> true);
    area.clear();
    return removed;
  }

  /**
   * Removes the files whose every row was received before a day; those without rows hold nobody.
   * Registers of units and denominators tell of no person, and stand until newer ones come.
   *
   * <p>A tombstone counts as a row: no version it takes back is newer. One without a day takes back
   * every version, as a withdrawal does, also those that are still to come: both stand until their
   * file is forgotten by name.
   */
  public List<Kept> forgetBefore(LocalDate day) {
    return remove(
        file ->
            Kinds.tellsOfPeople(file.kind())
                && file.kind() != Source.Kind.WITHDRAWALS
                && isBefore(file, day));
  }

  private static boolean isBefore(StagedFile file, LocalDate day) {
    List<String> days =
        Stream.concat(file.received().keySet().stream(), file.takenBackOn().stream()).toList();
    return !days.isEmpty()
        && days.stream().allMatch(d -> !d.isEmpty() && LocalDate.parse(d).isBefore(day));
  }

  private List<Kept> remove(Predicate<StagedFile> which) {
    List<Kept> removed = new ArrayList<>();
    area.all()
        .forEach(
            (folder, file) -> {
              if (which.test(file)) {
                area.remove(folder);
                removed.add(kept(file));
              }
            });
    return removed;
  }

  private static Kept kept(StagedFile file) {
    return new Kept(file.source(), file.name());
  }
}
