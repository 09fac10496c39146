package org.anmap.pipeline.notice;

/** How grave a notice is. */
public enum Severity {
  /** The file cannot be used: the run is rejected (exit 3). */
  ERROR,
  /** A row is set aside, or something is odd: the run goes on, {@code --strict} stops it. */
  WARNING,
  /** Something was normalised or skipped as meant. */
  INFO
}
