package org.anmap.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.anmap.contract.Sha256;

/**
 * The atlas: one page, and the files it loads from an address that carries their common hash.
 *
 * <p>The page says {@code assets/…}; here that becomes {@code assets/<hash>/…}. Modules import one
 * another by relative address, so one hash over all files lets a browser keep every one for ever.
 */
final class Atlas {
  private static final String WEB = "/org/anmap/web/";
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  /** The version stands in the address, so that anyone reading the page sees what is vendored. */
  private static final String LEAFLET = "leaflet-1.9.4/";

  private static final Pattern ASSET = Pattern.compile("\"assets/([^\"]+)\"");
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Body page;
  private final Map<String, Body> assets;
  private final String hash;

  private Atlas(Body page, Map<String, Body> assets, String hash) {
    this.page = page;
    this.assets = Map.copyOf(assets);
    this.hash = hash;
  }

  /** Reads the page from the class path, and every file that it names. */
  static Atlas load() {
    String template = text(WEB + "index.html");
    Map<String, Body> assets = new HashMap<>();
    for (MatchResult named : ASSET.matcher(template).results().toList()) {
      assets.put(named.group(1), body(named.group(1)));
    }
    String hash = hash(assets);
    String page = template.replace("\"assets/", "\"/assets/" + hash + "/");
    byte[] pageBytes = page.getBytes(StandardCharsets.UTF_8);
    return new Atlas(Body.gzipped("text/html; charset=utf-8", pageBytes), assets, hash);
  }

  Body page() {
    return page;
  }

  /** One file of the atlas; an old or invented hash finds nothing. */
  Optional<Body> asset(String askedHash, String name) {
    return askedHash.equals(hash) ? Optional.ofNullable(assets.get(name)) : Optional.empty();
  }

  private static Body body(String name) {
    byte[] bytes =
        name.startsWith(LEAFLET)
            ? bytes(WEBJARS + name.replace(LEAFLET, "leaflet/1.9.4/dist/"))
            : bytes(WEB + "assets/" + name);
    return Body.gzipped(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)), bytes);
  }

  private static String hash(Map<String, Body> assets) {
    StringBuilder all = new StringBuilder();
    assets.keySet().stream()
        .sorted()
        .forEach(name -> all.append(name).append(assets.get(name).plain().etag()));
    return Sha256.of(all.toString()).substring(0, 12);
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Atlas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the atlas is not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
