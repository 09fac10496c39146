package org.anmap.pipeline.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

  /** Removes the files of which no row was received on a day or later. */
  public List<Kept> forgetBefore(LocalDate day) {
    return remove(
        file ->
            file.received().keySet().stream()
                .map(LocalDate::parse)
                .allMatch(received -> received.isBefore(day)));
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
