package org.anmap.pipeline.geography;

import java.nio.file.Path;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;

/** The committed sample data, as tests of this module find it. */
public final class Samples {
  public static final Path FOLDER = Path.of("..", "data-samples");

  private static final PublicationConfig PUBLICATION =
      ConfigReader.read(FOLDER.resolve("publication.yaml"));

  private Samples() {}

  public static PublicationConfig publication() {
    return PUBLICATION;
  }

  public static Geography geography() {
    return Geography.load(PUBLICATION.geography(), PUBLICATION::resolve);
  }
}
