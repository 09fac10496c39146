package org.anmap.pipeline.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The same words in both languages. */
public record Wording(
    @JsonProperty(required = true) String vi, @JsonProperty(required = true) String en) {

  public String in(Language language) {
    return language == Language.VI ? vi : en;
  }
}
