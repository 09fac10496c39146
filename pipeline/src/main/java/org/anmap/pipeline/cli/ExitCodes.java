package org.anmap.pipeline.cli;

/** Exit codes, a contract with scripts. */
final class ExitCodes {
  static final int OK = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int REJECTED = 3;
  static final int WITHHELD = 4;
  static final int WARNINGS = 5;
  static final int LOCKED = 6;
  static final int UNCHANGED = 7;

  private ExitCodes() {}
}
