package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.Map;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.config.PublicationConfig.GeographyConfig;

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

  /** The same with the communes of before and after 1 July 2025. */
  public static Geography geographyWithCommunes() {
    return Geography.load(configWithCommunes(Map.of()), PUBLICATION::resolve);
  }

  /** The districts alone, as a publication of before the reform names them. */
  static Geography geographyOfDistricts() {
    return Geography.load(config("", "", Map.of()), PUBLICATION::resolve);
  }

  static GeographyConfig configWithCommunes(Map<String, String> places) {
    return config(PUBLICATION.geography().communes(), PUBLICATION.geography().crosswalk(), places);
  }

  private static GeographyConfig config(
      String communes, String crosswalk, Map<String, String> places) {
    GeographyConfig config = PUBLICATION.geography();
    return new GeographyConfig(
        config.set(),
        config.units(),
        config.boundaries(),
        config.schematic(),
        config.denominators(),
        communes,
        crosswalk,
        places);
  }
}
