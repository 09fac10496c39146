package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run was asked for beside its publication file.
 *
 * @param asOf rows received later are left out
 * @param strict warnings end the run before anything is published
 * @param hideAs a release whose hiding pattern is taken over instead of searched
 */
record RunSettings(Optional<LocalDate> asOf, boolean strict, Optional<Path> hideAs) {
  static RunSettings defaults() {
    return new RunSettings(Optional.empty(), false, Optional.empty());
  }
}
