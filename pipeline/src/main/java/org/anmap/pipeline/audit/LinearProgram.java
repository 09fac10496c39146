package org.anmap.pipeline.audit;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;

/** Where linear programs come from: one solver, one thread, native code loaded first. */
final class LinearProgram {
  static {
    Loader.loadNativeLibraries();
  }

  private LinearProgram() {}

  /** An empty program; whoever asks for it deletes it, its memory is not the JVM's. */
  static MPSolver create() {
    return MPSolver.createSolver("GLOP");
  }
}
