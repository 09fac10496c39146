package org.anmap.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Json;

/** Every route, on one screen: parse, ask the store, send bytes. */
final class Api {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String A_MINUTE = "public, max-age=60";
  private static final String ASK_AGAIN = "no-cache";

  /** An address and what answers a GET or HEAD of it. {@code <path>} takes slashes. */
  record Route(String path, Handler handler) {}

  private final PublishedReleases releases;
  private final Atlas atlas;
  private final Documents documents;

  Api(PublishedReleases releases, Atlas atlas) {
    this.releases = releases;
    this.atlas = atlas;
    this.documents = Documents.of(releases);
  }

  List<Route> routes() {
    String release = "/api/v1/releases/{id}";
    return List.of(
        new Route("/", ctx -> Send.body(ctx, atlas.page(), ASK_AGAIN)),
        new Route("/assets/{hash}/<path>", ctx -> Send.body(ctx, asset(ctx), FOR_EVER)),
        new Route("/openapi.json", ctx -> Send.body(ctx, documents.openApi(), A_MINUTE)),
        new Route("/healthz", ctx -> Send.body(ctx, documents.healthy(), "no-store")),
        new Route("/readyz", ctx -> Send.body(ctx, documents.ready(), "no-store")),
        new Route("/api/v1", ctx -> Send.body(ctx, documents.landing(), A_MINUTE)),
        new Route("/api/v1/releases", ctx -> Send.body(ctx, documents.list(), A_MINUTE)),
        new Route("/api/v1/releases/latest", ctx -> Send.body(ctx, documents.latest(), A_MINUTE)),
        new Route(release, ctx -> Send.body(ctx, body(ctx, "release.json"), FOR_EVER)),
        new Route(release + "/files/<path>", ctx -> Send.file(ctx, file(ctx), FOR_EVER)),
        new Route(release + "/<path>", ctx -> Send.body(ctx, body(ctx, path(ctx)), FOR_EVER)));
  }

  /** Registers the routes, what is refused before them, and the one shape of every failure. */
  void register(RoutesConfig to) {
    to.before(Api::refuse);
    for (Route route : routes()) {
      to.get(route.path(), route.handler());
      // Of itself Javalin answers HEAD without asking the handler, and so without its headers.
      to.head(route.path(), route.handler());
    }
    to.exception(Problem.Raised.class, (raised, ctx) -> Send.problem(ctx, raised.problem));
    to.exception(Exception.class, (fault, ctx) -> Send.problem(ctx, Problem.FAULT));
    to.error(404, ctx -> Send.problem(ctx, Problem.NOT_PUBLISHED));
  }

  /** Only GET and HEAD, and no parameter but the page's own, which only the browser reads. */
  private static void refuse(Context ctx) {
    String method = ctx.req().getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      ctx.header("Allow", "GET, HEAD");
      throw new Problem.Raised(Problem.METHOD_NOT_ALLOWED);
    }
    String query = ctx.queryString();
    if (query != null && !query.isEmpty() && !ctx.path().equals("/")) {
      throw new Problem.Raised(Problem.UNKNOWN_PARAMETER);
    }
  }

  private Body asset(Context ctx) {
    return published(atlas.asset(ctx.pathParam("hash"), path(ctx)));
  }

  private Body body(Context ctx, String path) {
    return published(releases.release(ctx.pathParam("id")).body(path));
  }

  private ServedRelease.Download file(Context ctx) {
    return published(releases.release(ctx.pathParam("id")).file(path(ctx)));
  }

  private static String path(Context ctx) {
    return ctx.pathParam("path");
  }

  private static <T> T published(Optional<T> found) {
    return found.orElseThrow(() -> new Problem.Raised(Problem.NOT_PUBLISHED));
  }

  /** The small documents that are the same for every request, built once. */
  private record Documents(
      Body landing, Body list, Optional<Body> newest, Body openApi, Body healthy) {

    static Documents of(PublishedReleases releases) {
      return new Documents(
          json(
              Map.of(
                  "releases", "/api/v1/releases",
                  "latest", "/api/v1/releases/latest",
                  "openapi", "/openapi.json",
                  "atlas", "/")),
          json(Map.of("releases", releases.list())),
          releases
              .latest()
              .map(id -> json(Map.of("release", id, "href", "/api/v1/releases/" + id))),
          OpenApi.body(),
          json(Map.of("status", "ok")));
    }

    Body latest() {
      return published(newest);
    }

    /** Ready is: something published and verified is there to be served. */
    Body ready() {
      latest();
      return healthy;
    }

    private static Body json(Object value) {
      return Body.plain("application/json", Json.bytes(value));
    }
  }
}
