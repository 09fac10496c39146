package org.anmap.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API, written by hand; a test keeps it and the routes the same. */
final class OpenApi {
  private OpenApi() {}

  static Body body() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return Body.gzipped("application/json", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
