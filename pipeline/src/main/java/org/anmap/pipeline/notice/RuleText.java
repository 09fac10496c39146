package org.anmap.pipeline.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the file of a rule says: {@code rules/<code>.yaml} beside this class.
 *
 * @param message what is wrong, without the value
 * @param fix how the analyst mends it
 * @param example an invented input and what happens to it
 * @param defects numbers of the defects of real exports that the rule answers, as listed in {@code
 *     docs/notices.md}
 */
record RuleText(
    @JsonProperty(required = true) Severity severity,
    @JsonProperty(required = true) Effect effect,
    @JsonProperty(required = true) Wording message,
    @JsonProperty(required = true) Wording fix,
    @JsonProperty(required = true) String example,
    List<Integer> defects) {

  private static final ObjectReader READER =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(RuleText.class);

  private static final Map<String, RuleText> READ = new ConcurrentHashMap<>();

  RuleText {
    defects = defects == null ? List.of() : List.copyOf(defects);
  }

  /** The text of a rule, read when it is first asked for: a run meets few of the rules. */
  static RuleText of(String code) {
    return READ.computeIfAbsent(code, RuleText::read);
  }

  /** That every rule has a text is proven by a test, so its absence is a fault. */
  private static RuleText read(String code) {
    try (InputStream file = RuleText.class.getResourceAsStream("rules/" + code + ".yaml")) {
      return READER.readValue(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("the rule " + code + " has no text that can be read", e);
    }
  }
}
