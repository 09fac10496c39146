package org.anmap.pipeline.protect;

import java.util.List;
import org.anmap.pipeline.config.ProtectConfig;

/**
 * The numbers of protection, as protect itself needs them.
 *
 * @param threshold k: smaller counts are sensitive
 * @param width w: what anyone can work out of a hidden count spans at least this
 * @param minPopulation a sensitive table lists no smaller unit
 */
record Rules(int threshold, int width, List<String> sensitiveDimensions, int minPopulation) {
  static Rules of(ProtectConfig config) {
    return new Rules(
        config.threshold(), config.width(), config.sensitiveDimensions(), config.minPopulation());
  }

  Sensitive sensitive() {
    return new Sensitive(threshold, sensitiveDimensions);
  }
}
