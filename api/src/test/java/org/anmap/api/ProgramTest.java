package org.anmap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anmap.api.fixture.FixtureRelease;
import org.anmap.contract.ReleaseIndex.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user starts it. */
class ProgramTest {
  @TempDir Path folder;

  @Test
  void it_prints_one_line_when_ready_and_never_what_was_asked() throws Exception {
    FixtureRelease.small(folder, "2025-06.1", Status.PUBLISHED);
    Path errors = folder.resolve("stderr.txt");
    Process program = start(errors, "serve", "--releases", folder.toString(), "--port", "0");
    try (BufferedReader out = program.inputReader()) {
      String line = out.readLine();
      assertTrue(line.matches("Atlas: http://127\\.0\\.0\\.1:[1-9]\\d*/"), line);
      String url = line.substring("Atlas: ".length());
      assertEquals(200, status(url + "healthz"));
      assertEquals(200, status(url + "?area=asked-for"));
      assertEquals(404, status(url + "asked-for"));
      program.toHandle().destroy();
      assertEquals(null, out.readLine(), "nothing else on stdout");
    } finally {
      program.destroyForcibly();
    }
    assertEquals("", Files.readString(errors));
  }

  @Test
  void it_refuses_what_is_no_releases_folder_with_exit_code_2() throws Exception {
    Path errors = folder.resolve("stderr.txt");
    Process program = start(errors, "serve", "--releases", folder.toString(), "--port", "0");
    assertTrue(program.waitFor(1, TimeUnit.MINUTES));
    assertEquals(2, program.exitValue());
    assertEquals(1, Files.readAllLines(errors).size());
    assertTrue(Files.readString(errors).contains("it has no index.json"));
  }

  private static Process start(Path errors, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new java.util.ArrayList<>(
            List.of(java, "-cp", System.getProperty("java.class.path"), Serve.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  private static int status(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
