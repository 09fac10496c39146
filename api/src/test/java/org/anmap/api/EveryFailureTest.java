package org.anmap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anmap.api.ServedFolder.DRAFT;
import static org.anmap.api.ServedFolder.RELEASE;
import static org.anmap.api.ServedFolder.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure has one shape, tells nothing, and carries the security headers. */
class EveryFailureTest {
  @TempDir static Path releases;
  static ServedFolder served;

  @BeforeAll
  static void start() {
    served = new ServedFolder(releases);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /nowhere,                                        404, not-published",
    "GET,    /api/v2,                                         404, not-published",
    "GET,    /api/v1/releases/1999-01.1,                      404, not-published",
    "GET,    /api/v1/releases/" + DRAFT + ",                  404, not-published",
    "GET,    /api/v1/releases/" + DRAFT + "/release.json,     404, not-published",
    "GET,    " + RELEASE + "/cubes/REPORTS/commune/day.json,  404, not-published",
    "GET,    " + RELEASE + "/files/api,                       404, not-published",
    "GET,    " + RELEASE + "/release.json.gz,                 404, not-published",
    "GET,    /api/v1/releases/" + WITHDRAWN + ",              410, withdrawn",
    "GET,    /api/v1/releases/" + WITHDRAWN + "/areas/x.json, 410, withdrawn",
    "GET,    /api/v1/releases?limit=5,                        400, unknown-parameter",
    "GET,    " + RELEASE + "?area=001,                        400, unknown-parameter",
    "POST,   /api/v1/releases,                                405, method-not-allowed",
    "DELETE, " + RELEASE + ",                                 405, method-not-allowed",
    "PUT,    /nowhere,                                        405, method-not-allowed",
    "OPTIONS,/,                                               405, method-not-allowed",
    "PATCH,  /,                                               405, method-not-allowed",
    "TRACE,  /,                                               405, method-not-allowed",
    "BREW,   /,                                               405, method-not-allowed",
  })
  void one_shape(String method, String path, int status, String type) throws IOException {
    HttpResponse<byte[]> response = served.ask(method, path);
    assertEquals(status, response.statusCode());
    assertEquals(Problem.MEDIA_TYPE, response.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = new ObjectMapper().readTree(response.body());
    assertEquals("/problems/" + type, problem.get("type").asText());
    assertEquals(status, problem.get("status").asInt());
    assertEquals(4, problem.size());
    carriesTheHeaders(response);
  }

  @Test
  void withheld_and_never_existed_are_the_same_bytes() {
    byte[] neverExisted = served.get("/api/v1/releases/1999-01.1").body();
    byte[] withheld = served.get(RELEASE + "/cubes/REPORTS/district/month.json").body();
    byte[] draft = served.get("/api/v1/releases/" + DRAFT).body();
    assertArrayEquals(neverExisted, withheld);
    assertArrayEquals(neverExisted, draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/releases/2025-06.1/files/../../../index.json HTTP/1.1",
        "GET " + RELEASE + "/files/%2e%2e/%2e%2e/index.json HTTP/1.1",
        "GET " + RELEASE + "/files/..%2f..%2findex.json HTTP/1.1",
        "GET " + RELEASE + "/files/tables/..;/..;/index.json HTTP/1.1",
        "GET " + RELEASE + "/files//etc/passwd HTTP/1.1",
        "GET " + RELEASE + "/files/%00 HTTP/1.1",
        "GET " + RELEASE + "/files/tables%5Creports_district.csv HTTP/1.1",
        "GET " + RELEASE + "/files/%zz HTTP/1.1",
        "GET /assets/../org/anmap/web/index.html HTTP/1.1",
        "GET\u0001 / HTTP/1.1",
        "nonsense",
      })
  void what_no_client_should_send_reaches_no_file(String requestLine) {
    String answer = served.raw(requestLine);
    assertTrue(answer.matches("(?s)HTTP/1\\.[01] 4\\d\\d .*"), answer);
    assertTrue(answer.contains(Problem.MEDIA_TYPE), answer);
    assertTrue(answer.contains("\"type\":\"/problems/"), answer);
    assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    assertFalse(answer.contains("jetty") || answer.contains("Exception"), answer);
  }

  @Test
  void a_very_long_address_is_refused_in_the_same_shape() {
    String answer = served.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertTrue(answer.contains("\"type\":\"/problems/bad-request\""), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1", RELEASE, RELEASE + "/files/manifest.json", "/healthz"})
  void answers_carry_the_headers_too_and_304_as_well(String path) {
    HttpResponse<byte[]> response = served.get(path);
    carriesTheHeaders(response);
    String etag = response.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = served.get(path, "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    carriesTheHeaders(again);
  }

  private static void carriesTheHeaders(HttpResponse<byte[]> response) {
    SecurityHeaders.ALL.forEach(
        (name, value) -> assertEquals(List.of(value), response.headers().allValues(name)));
    assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    assertTrue(response.headers().firstValue("Server").isEmpty());
    assertFalse(new String(response.body(), UTF_8).contains("Exception"));
  }
}
