package org.anmap.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.anmap.contract.Json;

/**
 * A fault of the machine or the program that ended a run, for whoever keeps the program. What is
 * wrong with the input stands in the {@link ValidationReport}.
 *
 * @param faults the fault and what it came of, outermost first
 */
public record SystemErrors(List<Fault> faults) {
  private static final String NAME = "system-errors.json";

  /**
   * One exception: its class and where it was thrown. Its message is left out, since a library may
   * have quoted a cell in it.
   */
  public record Fault(String type, List<String> frames) {
    public Fault {
      frames = List.copyOf(frames);
    }

    private static Fault of(Throwable error) {
      return new Fault(
          error.getClass().getName(),
          Arrays.stream(error.getStackTrace()).map(StackTraceElement::toString).toList());
    }
  }

  public SystemErrors {
    faults = List.copyOf(faults);
  }

  public static SystemErrors of(Throwable error) {
    List<Fault> faults = new ArrayList<>();
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = error; cause != null && told.add(cause); cause = cause.getCause()) {
      faults.add(Fault.of(cause));
    }
    return new SystemErrors(faults);
  }

  /** Writes {@code system-errors.json} to staging, readable by its owner alone. */
  public void write(Path staging) {
    PrivateFile.replace(staging.resolve(NAME), Json.pretty(this));
  }

  /** A run ended well: the faults of an earlier one are over. */
  public static void clear(Path staging) {
    PrivateFile.remove(staging.resolve(NAME));
  }
}
