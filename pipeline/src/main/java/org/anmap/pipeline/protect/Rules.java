package org.anmap.pipeline.protect;

import java.util.List;
import org.anmap.pipeline.config.ProtectConfig;

/**
 * The numbers of protection, as protect itself needs them.
 *
 * @param threshold k
 * @param width w
 */
record Rules(int threshold, int width, List<String> sensitiveDimensions) {
  static Rules of(ProtectConfig config) {
    return new Rules(config.threshold(), config.width(), config.sensitiveDimensions());
  }

  Sensitive sensitive() {
    return new Sensitive(threshold, sensitiveDimensions);
  }
}
