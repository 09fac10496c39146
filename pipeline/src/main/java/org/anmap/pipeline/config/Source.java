package org.anmap.pipeline.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.FileSystems;
import java.util.List;

/**
 * One source of exports.
 *
 * @param id short name, unique in the publication
 * @param sector code of the list actor_sector, for example {@code health}
 * @param kind what its rows are
 * @param profile name of a built-in or own column profile
 * @param files paths or globs, relative to the publication file
 * @param encoding name of an encoding; default: found in the file
 * @param delimiter one character; default: found in the file
 * @param locale {@code vi}, {@code en} or {@code th}, of which the last means Buddhist years;
 *     default: as the profile says
 * @param optional if true, missing files are a notice, not an error
 * @param sample true only for invented data: then the published sample key is accepted
 */
public record Source(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String sector,
    @JsonProperty(required = true) Kind kind,
    @JsonProperty(required = true) String profile,
    @JsonProperty(required = true) List<String> files,
    String encoding,
    String delimiter,
    String locale,
    boolean optional,
    boolean sample) {

  /** What the rows of a source are. */
  public enum Kind {
    @JsonProperty("case")
    CASE,
    @JsonProperty("outreach")
    OUTREACH,
    @JsonProperty("unit")
    UNIT,
    @JsonProperty("denominator")
    DENOMINATOR,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("reporting")
    REPORTING,
    @JsonProperty("withdrawals")
    WITHDRAWALS
  }

  public Source {
    files = files == null ? List.of() : List.copyOf(files);
    encoding = encoding == null ? "" : encoding;
    delimiter = delimiter == null ? "" : delimiter;
    locale = locale == null ? "" : locale;
    if (!locale.matches("|vi|en|th")) {
      throw new ConfigException("source " + id + ": locale is vi, en or th");
    }
    if (files.isEmpty()) {
      throw new ConfigException("source " + id + ": files is empty");
    }
    for (String file : files) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + file);
      } catch (IllegalArgumentException e) {
        throw new ConfigException("source " + id + ": '" + file + "' is not a file pattern", e);
      }
    }
    if (delimiter.length() > 1) {
      throw new ConfigException("source " + id + ": delimiter is one character");
    }
  }
}
