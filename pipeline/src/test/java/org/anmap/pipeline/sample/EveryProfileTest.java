package org.anmap.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.geography.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publication that reads every office's file. */
class EveryProfileTest {
  private static final List<String> FILES =
      WrittenSample.tree(WrittenSample.COMMITTED).stream().map(file -> "exports/" + file).toList();

  private static JsonNode sources(String publication) throws IOException {
    return publication(publication).get("sources");
  }

  private static JsonNode publication(String name) throws IOException {
    return new YAMLMapper().readTree(Samples.FOLDER.resolve(name).toFile());
  }

  /** Sources that list each file. */
  private static Map<String, List<String>> claims(String publication) throws IOException {
    Map<String, List<String>> claims = new TreeMap<>();
    for (JsonNode source : sources(publication)) {
      for (JsonNode pattern : source.get("files")) {
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + pattern.asText());
        List<String> matched = FILES.stream().filter(file -> glob.matches(Path.of(file))).toList();
        assertTrue(!matched.isEmpty(), pattern.asText());
        String id = source.get("id").asText();
        matched.forEach(file -> claims.computeIfAbsent(file, f -> new ArrayList<>()).add(id));
      }
    }
    return claims;
  }

  @Test
  void one_source_lists_each_file() throws IOException {
    Map<String, List<String>> claims = claims("every-profile.yaml");
    assertEquals(
        FILES.stream().filter(file -> !file.startsWith("exports/dhis2/")).toList(),
        List.copyOf(claims.keySet()));
    claims.forEach((file, ids) -> assertEquals(1, ids.size(), file));
  }

  @Test
  void the_first_publication_reads_the_four_offices_and_nobody_else() throws IOException {
    for (String file : claims("publication.yaml").keySet()) {
      assertTrue(file.matches("exports/(from-2025-07/)?[a-z-]+(-\\d+)*\\.csv"), file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gbvims_ir",
        "primero_v2_csv",
        "kobo_csv",
        "dhis2_event_csv",
        "dhis2_aggregate_csv",
        "commcare_csv",
        "case_flat",
        "outreach_flat",
        "unit_register",
        "denominators",
        "referrals",
        "withdrawals",
        "reporting_flat"
      })
  void each_profile_has_a_source(String profile) throws IOException {
    Set<String> profiles = new TreeSet<>();
    for (JsonNode source : sources("every-profile.yaml")) {
      String name = source.get("profile").asText();
      JsonNode own = publication("every-profile.yaml").get("profiles").path(name).path("base");
      profiles.add(own.isMissingNode() ? name : own.asText());
    }
    assertTrue(profiles.contains(profile));
  }

  /** Else the silent district would not be silent in this publication. */
  @Test
  void every_source_of_cases_and_outreach_says_what_it_has_not_sent() throws IOException {
    Set<String> counting = new TreeSet<>();
    for (JsonNode source : sources("every-profile.yaml")) {
      assertTrue(source.get("sample").asBoolean(), "invented data says so");
      if (Set.of("case", "outreach").contains(source.get("kind").asText())) {
        counting.add(source.get("id").asText());
      }
    }
    Set<String> telling = new TreeSet<>(NotSentFile.SOURCES);
    telling.addAll(List.of("womens-union", "health", "police", "outreach"));
    assertEquals(counting, telling);
  }
}
