package org.anmap.pipeline.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.report.SystemErrors;

/** Faults of a run are told in staging as well, for whoever keeps the program. */
final class Faults {
  private Faults() {}

  /**
   * The result of some work. A fault on the way is written to {@code system-errors.json} and thrown
   * on; a good end removes what an earlier fault left there.
   */
  static <T> T told(Path staging, Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } catch (ConfigException e) {
      throw e; // a mistake in a file of the user, which is told to her in one sentence
    } catch (RuntimeException | Error fault) {
      tell(fault, staging);
      throw fault;
    }
    SystemErrors.clear(staging);
    return result;
  }

  /** Where the disk is full this fails too, and the first fault is still the one to tell. */
  private static void tell(Throwable fault, Path staging) {
    try {
      SystemErrors.of(fault).write(staging);
    } catch (UncheckedIOException e) {
      fault.addSuppressed(e);
    }
  }
}
