package org.anmap.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.nio.file.Path;

/** A running server on one releases folder. */
public final class AtlasServer implements AutoCloseable {
  private final Javalin javalin;
  private final String host;

  private AtlasServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Verifies the folder, then serves it.
   *
   * @param port 0 for any free port
   */
  public static AtlasServer start(Path releases, String host, int port) {
    Api api = new Api(PublishedReleases.open(releases), Atlas.load());
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.jetty.modifyHttpConfiguration(
                  http -> {
                    http.setSendServerVersion(false);
                    http.addCustomizer(new SecurityHeaders());
                  });
              config.jetty.modifyServer(server -> server.setErrorHandler(new ProblemPages()));
              config.jetty.modifyServletContextHandler(
                  context -> context.setErrorHandler(new ProblemPages()));
              api.register(config.routes);
            });
    return new AtlasServer(javalin.start(host, port), host);
  }

  /** Where the atlas is, with a final slash. */
  public String url() {
    String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    return "http://" + reachable + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
