package org.anmap.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;

/**
 * One published release, verified file by file against its manifest.
 *
 * @param bodies what {@code api/} holds, by address under the release
 * @param files every file that may be downloaded, by path; nothing else of the disk can be reached
 */
record ServedRelease(String id, Map<String, Body> bodies, Map<String, Download> files) {

  /** A file as listed: where it is, and what its bytes are known to be. */
  record Download(Path file, long bytes, String sha256, String mediaType) {}

  ServedRelease {
    bodies = Map.copyOf(bodies);
    files = Map.copyOf(files);
  }

  Optional<Body> body(String path) {
    return Optional.ofNullable(bodies.get(path));
  }

  Optional<Download> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Reads a release once, refusing it whole if one byte is not as published. */
  static ServedRelease verified(Path folder, ReleaseIndex.Entry entry) {
    byte[] manifestBytes = read(folder, "manifest.json", entry.id());
    if (!Sha256.of(manifestBytes).equals(entry.manifestSha256())) {
      throw new RefusedToServe(
          "release " + entry.id() + ": manifest.json is not the one that index.json lists");
    }
    Manifest manifest = Json.read(folder.resolve("manifest.json"), Manifest.class);
    Map<String, byte[]> api = new HashMap<>();
    Map<String, Download> files = new HashMap<>();
    files.put(
        "manifest.json",
        new Download(
            folder.resolve("manifest.json"),
            manifestBytes.length,
            entry.manifestSha256(),
            "application/json"));
    for (Manifest.FileEntry listed : manifest.files()) {
      byte[] bytes = verified(folder, listed, entry.id());
      if (listed.path().startsWith("api/")) {
        api.put(listed.path(), bytes);
      }
      files.put(
          listed.path(),
          new Download(
              folder.resolve(listed.path()), listed.bytes(), listed.sha256(), listed.mediaType()));
    }
    Map<String, Body> bodies = bodies(api);
    if (!bodies.containsKey("release.json")) {
      throw new RefusedToServe("release " + entry.id() + ": api/release.json is not listed");
    }
    return new ServedRelease(entry.id(), bodies, files);
  }

  private static byte[] verified(Path folder, Manifest.FileEntry listed, String id) {
    Path path = Path.of(listed.path());
    if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
      throw new RefusedToServe("release " + id + ": the manifest lists a path outside the release");
    }
    byte[] bytes = read(folder, listed.path(), id);
    if (bytes.length != listed.bytes() || !Sha256.of(bytes).equals(listed.sha256())) {
      throw new RefusedToServe("release " + id + ": " + listed.path() + " was altered");
    }
    return bytes;
  }

  private static byte[] read(Path folder, String path, String id) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new RefusedToServe("release " + id + ": " + path + " is missing or unreadable");
    }
  }

  /** Each body with its {@code .br} and {@code .gz} twins; br first, it is the smaller. */
  private static Map<String, Body> bodies(Map<String, byte[]> api) {
    Map<String, Body> bodies = new HashMap<>();
    for (String path : api.keySet()) {
      if (path.endsWith(".json") || path.endsWith(".geojson")) {
        Body body = Body.plain(mediaType(path), api.get(path));
        for (Twin twin : Twin.values()) {
          byte[] bytes = api.get(path + twin.ending);
          body = bytes == null ? body : body.with(Encoded.of(twin.coding, bytes));
        }
        bodies.put(path.substring("api/".length()), body);
      }
    }
    return bodies;
  }

  private static String mediaType(String path) {
    return path.endsWith(".geojson") ? "application/geo+json" : "application/json";
  }

  private enum Twin {
    BROTLI(".br", "br"),
    GZIP(".gz", "gzip");

    final String ending;
    final String coding;

    Twin(String ending, String coding) {
      this.ending = ending;
      this.coding = coding;
    }
  }
}
