package org.anmap.pipeline.cli;

/** The version of this code, as releases name it. */
final class CodeVersion {
  static final String VALUE = "0.1.0";

  private CodeVersion() {}
}
