package org.anmap.pipeline.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How counts are protected.
 *
 * @param mode {@code suppress}; other modes come later
 * @param threshold k, at least 5: a count below it is sensitive
 * @param width w, at least 3 and at most k − 2; default max(3, ⌈k/2⌉)
 * @param sensitiveDimensions dimensions in which no category may be seen to hold a whole margin
 * @param minPopulation a case table lists no unit with fewer people; default 20,000
 */
public record ProtectConfig(
    @JsonProperty(required = true) String mode,
    Integer threshold,
    Integer width,
    List<String> sensitiveDimensions,
    Integer minPopulation) {

  public ProtectConfig {
    threshold = threshold == null ? 10 : threshold;
    width = width == null ? Math.max(3, (threshold + 1) / 2) : width;
    sensitiveDimensions =
        sensitiveDimensions == null ? List.of() : List.copyOf(sensitiveDimensions);
    minPopulation = minPopulation == null ? 20_000 : minPopulation;
    if (!mode.equals("suppress")) {
      throw new ConfigException("protect.mode is suppress, was '" + mode + "'");
    }
    if (threshold < 5) {
      throw new ConfigException("protect.threshold is at least 5, was " + threshold);
    }
    if (width < 3) {
      throw new ConfigException("protect.width is at least 3, was " + width);
    }
    if (threshold < width + 2) {
      throw new ConfigException(
          "protect.threshold is at least width + 2, was " + threshold + " with width " + width);
    }
  }
}
