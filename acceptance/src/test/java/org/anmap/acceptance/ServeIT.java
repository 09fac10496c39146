package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.anmap.contract.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the packaged server answers about the sample release. */
class ServeIT {
  private static final String RELEASE = "api/v1/releases/2026-10.1";
  private static final Pattern OWN_FILE = Pattern.compile("(?:src|href)=\"(/?assets/[^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ServedAtlas server;

  @BeforeAll
  static void start() {
    server = ServedAtlas.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void no_answer_names_a_person(@TempDir Path answers) throws Exception {
    Set<String> addresses = addresses();
    assertTrue(addresses.size() > 150, "only " + addresses);
    int number = 0;
    for (String address : addresses) {
      HttpResponse<byte[]> answer = get(address);
      assertEquals(200, answer.statusCode(), address);
      String name = address.substring(address.lastIndexOf('/') + 1);
      number++;
      // The name says how to look inside; the headers are part of the answer too.
      Files.write(answers.resolve(number + "-" + name), answer.body());
      Files.writeString(answers.resolve(number + ".headers"), answer.headers().map().toString());
    }
    Files.writeString(answers.resolve("said"), server.said());
    assertEquals(List.of(), Haystack.holding(Canaries.NEEDLES, answers));
  }

  @Test
  void every_file_of_the_manifest_is_served_byte_for_byte() throws Exception {
    for (String path : listed()) {
      assertArrayEquals(
          Files.readAllBytes(SampleRelease.release().resolve(path)),
          get(RELEASE + "/files/" + path).body(),
          path);
    }
  }

  @Test
  void gzip_and_brotli_say_what_the_plain_body_says() throws Exception {
    Brotli4jLoader.ensureAvailability();
    byte[] plain = get(RELEASE + "/areas/vn-district-2025.json").body();
    HttpResponse<byte[]> gzip =
        get(RELEASE + "/areas/vn-district-2025.json", "Accept-Encoding", "gzip");
    assertEquals(Optional.of("gzip"), gzip.headers().firstValue("Content-Encoding"));
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
      assertArrayEquals(plain, unpacked.readAllBytes());
    }
    HttpResponse<byte[]> brotli =
        get(RELEASE + "/areas/vn-district-2025.json", "Accept-Encoding", "br");
    assertEquals(Optional.of("br"), brotli.headers().firstValue("Content-Encoding"));
    try (InputStream unpacked = new BrotliInputStream(new ByteArrayInputStream(brotli.body()))) {
      assertArrayEquals(plain, unpacked.readAllBytes());
    }
  }

  @Test
  void what_the_reader_has_already_is_304() throws Exception {
    for (String address : List.of("", RELEASE, RELEASE + "/files/manifest.json")) {
      String etag = get(address).headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = get(address, "If-None-Match", etag);
      assertEquals(304, again.statusCode(), address);
      assertEquals(0, again.body().length);
      assertEquals(200, get(address, "If-None-Match", "\"another\"").statusCode());
    }
  }

  @Test
  void every_answer_is_guarded() throws Exception {
    for (String address : List.of("", "healthz", RELEASE, "nothing/here")) {
      HttpResponse<byte[]> answer = get(address);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), address);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
      assertEquals(Optional.of("no-referrer"), answer.headers().firstValue("Referrer-Policy"));
      assertEquals(Optional.empty(), answer.headers().firstValue("Server"));
      assertEquals(Optional.empty(), answer.headers().firstValue("Set-Cookie"));
    }
  }

  @Test
  void what_is_not_published_is_one_problem_whatever_was_asked() throws Exception {
    byte[] expected = get("api/v1/releases/1999-01.1").body();
    for (String address :
        List.of(
            RELEASE + "/cubes/SURVIVORS/district/month.json",
            RELEASE + "/files/..%2f..%2freleases.staging/releases.json",
            RELEASE + "/files/tables/other.csv",
            "nothing/here")) {
      HttpResponse<byte[]> answer = get(address);
      boolean refused = answer.statusCode() == 404 || answer.statusCode() == 400;
      assertTrue(refused, address + " is " + answer.statusCode());
      assertEquals(
          Optional.of("application/problem+json"), answer.headers().firstValue("Content-Type"));
      if (answer.statusCode() == 404) {
        assertArrayEquals(expected, answer.body(), address);
      }
    }
  }

  /** The fixed routes, what the page loads, what release.json links to, and every file. */
  private static Set<String> addresses() throws Exception {
    Set<String> addresses =
        new TreeSet<>(
            Set.of(
                "",
                "healthz",
                "readyz",
                "openapi.json",
                "api/v1",
                "api/v1/releases",
                "api/v1/releases/latest",
                RELEASE,
                RELEASE + "/files/manifest.json"));
    Matcher own = OWN_FILE.matcher(new String(get("").body(), StandardCharsets.UTF_8));
    while (own.find()) {
      addresses.add(own.group(1).replaceFirst("^/", ""));
    }
    assertTrue(addresses.stream().anyMatch(a -> a.startsWith("assets/")), "the page has assets");
    Path body = SampleRelease.release().resolve("api/release.json");
    links(Json.read(body, JsonNode.class)).forEach(href -> addresses.add(RELEASE + "/" + href));
    listed().forEach(path -> addresses.add(RELEASE + "/files/" + path));
    return addresses;
  }

  /** Every text in a body that is the path of another. */
  private static Set<String> links(JsonNode node) {
    Set<String> links = new TreeSet<>();
    if (node.isTextual() && node.asText().matches("[a-z]+/\\S+\\.(geo)?json")) {
      links.add(node.asText());
    }
    node.forEach(child -> links.addAll(links(child)));
    return links;
  }

  private static Set<String> listed() {
    Set<String> paths = new TreeSet<>();
    Json.read(SampleRelease.release().resolve("manifest.json"), JsonNode.class)
        .get("files")
        .forEach(file -> paths.add(file.get("path").asText()));
    return paths;
  }

  private static HttpResponse<byte[]> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
