package org.anmap.acceptance.browser;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.anmap.api.AtlasServer;
import org.anmap.api.fixture.FixtureServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Starts a browser, and a server where none is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
  static final int WIDE = 1366;
  static final int HIGH = 900;

  @TempDir static Path releases;
  private Chromium chromium;
  private AtlasServer server;
  private String base;

  @BeforeAll
  void open() throws IOException {
    assumeFalse(
        System.getProperty("anmap.browser", "true").equals("false"),
        "browser tests are switched off by anmap.browser=false");
    base = serve();
    chromium = Chromium.start();
  }

  @AfterAll
  void shut() {
    if (chromium != null) {
      chromium.close();
    }
    stop();
  }

  /** Starts what is to be looked at, if nothing that runs is named, and returns its address. */
  String serve() throws IOException {
    String given = System.getProperty("anmap.url", "");
    if (!given.isEmpty()) {
      return given;
    }
    server = FixtureServer.start(releases, 0);
    return server.url();
  }

  /** Stops what {@link #serve} started. */
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  OpenAtlas atlas(String address) {
    return atlas(address, WIDE, HIGH);
  }

  OpenAtlas atlas(String address, int width, int height) {
    return OpenAtlas.at(chromium.browser(), base, address, width, height);
  }

  /** A page before its first address, to stand between it and the server. */
  OpenAtlas blank() {
    return OpenAtlas.blank(chromium.browser(), base, WIDE, HIGH);
  }

  String base() {
    return base;
  }

  com.microsoft.playwright.Browser browser() {
    return chromium.browser();
  }
}
