package org.anmap.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.anmap.api.fixture.FixtureRelease;
import org.anmap.api.fixture.ReleaseFolder;
import org.anmap.contract.ReleaseIndex.Status;

/** A server on an invented folder: one release published, one withdrawn, one still a draft. */
final class ServedFolder implements AutoCloseable {
  static final String ID = "2025-06.1";
  static final String WITHDRAWN = "2025-03.1";
  static final String DRAFT = "2025-09.1";
  static final String RELEASE = "/api/v1/releases/" + ID;
  static final byte[] BROTLI = "stands for brotli bytes".getBytes(StandardCharsets.UTF_8);

  final AtlasServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  ServedFolder(Path releases) {
    try {
      FixtureRelease.small(releases, WITHDRAWN, Status.WITHDRAWN);
      twinned().write(releases, Status.PUBLISHED);
      FixtureRelease.small(releases, DRAFT, Status.DRAFT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = AtlasServer.start(releases, "127.0.0.1", 0);
  }

  private static ReleaseFolder twinned() {
    return FixtureRelease.small(ID)
        .body("twins/both.json", "plain")
        .file("api/twins/both.json.br", BROTLI);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  HttpResponse<byte[]> ask(String method, String path, String... headers) {
    String base = server.url().substring(0, server.url().length() - 1);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
    try {
      HttpRequest sent = (headers.length > 0 ? request.headers(headers) : request).build();
      return client.send(sent, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a request line exactly as given, as no well-behaved client would; returns the answer. */
  String raw(String requestLine) {
    URI url = URI.create(server.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    // JDK 17's client has no close; its threads end with the last reference.
  }
}
