package org.anmap.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anmap.api.ServedFolder.DRAFT;
import static org.anmap.api.ServedFolder.ID;
import static org.anmap.api.ServedFolder.RELEASE;
import static org.anmap.api.ServedFolder.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.anmap.contract.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client gets from a releases folder. */
class ServingTest {
  private static final String CUBE = RELEASE + "/cubes/REPORTS/district/quarter.json";
  private static final String TWINS = RELEASE + "/twins/both.json";
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

  @Test
  void latest_points_to_the_newest_published_release_for_a_minute() {
    HttpResponse<byte[]> latest = served.get("/api/v1/releases/latest");
    assertEquals("{\"href\":\"" + RELEASE + "\",\"release\":\"" + ID + "\"}", text(latest));
    assertEquals("public, max-age=60", header(latest, "Cache-Control"));
  }

  @Test
  void the_list_says_which_releases_were_withdrawn_and_nothing_of_drafts() {
    String list = text(served.get("/api/v1/releases"));
    assertTrue(list.contains("\"release\":\"" + ID + "\",\"status\":\"published\""), list);
    assertTrue(list.contains("\"release\":\"" + WITHDRAWN + "\",\"status\":\"withdrawn\""), list);
    assertFalse(list.contains(DRAFT), list);
  }

  @Test
  void a_body_is_sent_byte_for_byte_as_published() throws IOException {
    byte[] published = Files.readAllBytes(api("cubes/REPORTS/district/quarter.json"));
    assertArrayEquals(published, served.get(CUBE).body());
    assertArrayEquals(Files.readAllBytes(api("release.json")), served.get(RELEASE).body());
  }

  @Test
  void under_a_release_id_everything_may_be_kept_for_ever() {
    for (String path : List.of(RELEASE, CUBE, RELEASE + "/files/manifest.json")) {
      String caching = header(served.get(path), "Cache-Control");
      assertEquals("public, max-age=31536000, immutable", caching, path);
    }
  }

  @Test
  void each_coding_is_the_published_twin_with_an_entity_tag_of_its_own() throws IOException {
    byte[] gzip = Files.readAllBytes(api("twins/both.json.gz"));
    coding("", "\"plain\"".getBytes(UTF_8), "");
    coding("gzip", gzip, "gzip");
    coding("br, gzip", ServedFolder.BROTLI, "br");
    coding("gzip, br;q=0", gzip, "gzip");
    coding("br;q=0.1, gzip;q=0.9", gzip, "gzip");
    coding("zstd", "\"plain\"".getBytes(UTF_8), "");
    assertArrayEquals(
        "\"plain\"".getBytes(UTF_8),
        new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
  }

  private static void coding(String accepted, byte[] expected, String coding) {
    HttpResponse<byte[]> response =
        accepted.isEmpty() ? served.get(TWINS) : served.get(TWINS, "Accept-Encoding", accepted);
    assertArrayEquals(expected, response.body(), accepted);
    assertEquals(coding, header(response, "Content-Encoding"), accepted);
    assertEquals("Accept-Encoding", header(response, "Vary"), accepted);
    assertEquals('"' + Sha256.of(expected) + '"', header(response, "ETag"), accepted);
  }

  @Test
  void a_client_that_has_the_bytes_gets_304_and_none() {
    String etag = header(served.get(CUBE), "ETag");
    for (String has : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
      HttpResponse<byte[]> response = served.get(CUBE, "If-None-Match", has);
      assertEquals(304, response.statusCode(), has);
      assertEquals(0, response.body().length, has);
      assertEquals(etag, header(response, "ETag"), has);
    }
    assertEquals(200, served.get(CUBE, "If-None-Match", "\"other\"").statusCode());
    String gzipTag = header(served.get(CUBE, "Accept-Encoding", "gzip"), "ETag");
    assertNotEquals(etag, gzipTag);
    assertEquals(200, served.get(CUBE, "If-None-Match", gzipTag).statusCode());
  }

  @Test
  void head_says_what_get_would_send() {
    for (String path : List.of(CUBE, RELEASE + "/files/tables/reports_district.csv")) {
      HttpResponse<byte[]> get = served.get(path);
      HttpResponse<byte[]> head = served.ask("HEAD", path);
      assertEquals(200, head.statusCode());
      assertEquals(0, head.body().length);
      assertEquals("" + get.body().length, header(head, "Content-Length"));
      assertEquals(header(get, "ETag"), header(head, "ETag"));
    }
  }

  @Test
  void a_download_is_the_listed_file_with_its_digest() throws IOException {
    HttpResponse<byte[]> csv = served.get(RELEASE + "/files/tables/reports_district.csv");
    byte[] published = Files.readAllBytes(releases.resolve(ID + "/tables/reports_district.csv"));
    assertArrayEquals(published, csv.body());
    assertEquals('"' + Sha256.of(published) + '"', header(csv, "ETag"));
    assertEquals("text/csv;charset=utf-8", header(csv, "Content-Type").replace(" ", ""));
    assertEquals(
        "attachment; filename=\"reports_district.csv\"", header(csv, "Content-Disposition"));
    assertTrue(header(csv, "Repr-Digest").startsWith("sha-256=:"));
    HttpResponse<byte[]> manifest = served.get(RELEASE + "/files/manifest.json");
    assertArrayEquals(Files.readAllBytes(releases.resolve(ID + "/manifest.json")), manifest.body());
  }

  @Test
  void a_file_that_the_manifest_does_not_list_cannot_be_had() throws IOException {
    Files.writeString(releases.resolve(ID + "/private.csv"), "not listed");
    assertEquals(404, served.get(RELEASE + "/files/private.csv").statusCode());
  }

  @Test
  void the_page_names_files_that_may_be_kept_for_ever() {
    HttpResponse<byte[]> page = served.get("/?lang=en&period=2025-Q2");
    assertEquals(200, page.statusCode());
    assertEquals("no-cache", header(page, "Cache-Control"));
    String script = text(page).replaceFirst("(?s).*src=\"(/assets/[^\"]*/app.js)\".*", "$1");
    HttpResponse<byte[]> app = served.get(script, "Accept-Encoding", "gzip");
    assertEquals(200, app.statusCode());
    assertEquals("public, max-age=31536000, immutable", header(app, "Cache-Control"));
    assertEquals("gzip", header(app, "Content-Encoding"));
    assertEquals(404, served.get("/assets/000000000000/app.js").statusCode());
  }

  @Test
  void it_is_healthy_and_ready() {
    assertEquals("{\"status\":\"ok\"}", text(served.get("/healthz")));
    assertEquals(200, served.get("/readyz").statusCode());
  }

  private static Path api(String path) {
    return releases.resolve(ID).resolve("api").resolve(path);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
