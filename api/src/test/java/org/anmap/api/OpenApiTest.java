package org.anmap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document and the routes say the same. */
class OpenApiTest {
  @TempDir Path releases;

  @Test
  void it_describes_exactly_the_routes_there_are() throws IOException {
    try (ServedFolder served = new ServedFolder(releases)) {
      Set<String> described = new TreeSet<>();
      document(served).get("paths").fieldNames().forEachRemaining(described::add);
      Set<String> routed = new TreeSet<>();
      for (Api.Route route : new Api(PublishedReleases.open(releases), Atlas.load()).routes()) {
        routed.add(route.path().replace('<', '{').replace('>', '}'));
      }
      assertEquals(routed, described);
    }
  }

  @Test
  void each_path_answers_as_it_says() throws IOException {
    try (ServedFolder served = new ServedFolder(releases)) {
      String page = new String(served.get("/").body(), java.nio.charset.StandardCharsets.UTF_8);
      String hash = page.replaceFirst("(?s).*/assets/([0-9a-f]{12})/app\\.js.*", "$1");
      for (Map.Entry<String, JsonNode> path : document(served).get("paths").properties()) {
        String example =
            path.getKey()
                .replace("{id}", ServedFolder.ID)
                .replace("{hash}", hash)
                .replace("files/{path}", "files/manifest.json")
                .replace("assets/" + hash + "/{path}", "assets/" + hash + "/app.js")
                .replace("{path}", "cubes/REPORTS/district/quarter.json");
        HttpResponse<byte[]> response = served.get(example);
        assertEquals(200, response.statusCode(), example);
        JsonNode content = path.getValue().at("/get/responses/200/content");
        String type = response.headers().firstValue("Content-Type").orElseThrow().split(";")[0];
        assertTrue(content.has(type) || content.has("*/*"), example + " is " + type);
      }
    }
  }

  private static JsonNode document(ServedFolder served) throws IOException {
    return new ObjectMapper().readTree(served.get("/openapi.json").body());
  }
}
