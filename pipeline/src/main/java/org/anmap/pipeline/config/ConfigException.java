package org.anmap.pipeline.config;

/**
 * The publication file, or a file it names, is not usable: exit code 2, message for the analyst.
 */
public final class ConfigException extends RuntimeException {
  public ConfigException(String message) {
    super(message);
  }

  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
