package org.anmap.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.ReleaseIndex.Status;

/** What a releases folder publishes, verified once at start and immutable from then on. */
final class PublishedReleases {
  private final ReleaseIndex index;
  private final Map<String, ServedRelease> published;

  private PublishedReleases(ReleaseIndex index, Map<String, ServedRelease> published) {
    this.index = index;
    this.published = Map.copyOf(published);
  }

  /**
   * Opens a folder.
   *
   * @throws RefusedToServe with one sentence for the operator if index, chain, a manifest or any
   *     listed file of a published release is not as it was published
   */
  static PublishedReleases open(Path folder) {
    if (!Files.isRegularFile(folder.resolve(ReleaseIndex.FILE))) {
      throw new RefusedToServe(
          folder + " is not a releases folder: it has no " + ReleaseIndex.FILE);
    }
    ReleaseIndex index = readable(folder);
    index
        .brokenLink()
        .ifPresent(
            id -> {
              throw new RefusedToServe("index.json: the hash chain breaks at release " + id);
            });
    Map<String, ServedRelease> published = new HashMap<>();
    for (ReleaseIndex.Entry entry : index.releases()) {
      if (entry.status() == Status.PUBLISHED) {
        published.put(entry.id(), ServedRelease.verified(folder.resolve(entry.id()), entry));
      }
    }
    return new PublishedReleases(index, published);
  }

  private static ReleaseIndex readable(Path folder) {
    try {
      return ReleaseIndex.read(folder);
    } catch (RuntimeException e) {
      throw new RefusedToServe("index.json is not a release index");
    }
  }

  /** The newest published release, if there is one. */
  Optional<String> latest() {
    return index.newest().map(ReleaseIndex.Entry::id);
  }

  /** Id and status of each release, newest first; a draft is nobody's business yet. */
  List<Map<String, String>> list() {
    return index.releases().stream()
        .filter(entry -> entry.status() != Status.DRAFT)
        .map(PublishedReleases::line)
        .toList();
  }

  /** The release with this id. */
  ServedRelease release(String id) {
    ServedRelease release = published.get(id);
    if (release == null) {
      throw new Problem.Raised(isWithdrawn(id) ? Problem.WITHDRAWN : Problem.NOT_PUBLISHED);
    }
    return release;
  }

  private boolean isWithdrawn(String id) {
    return index.releases().stream()
        .anyMatch(entry -> entry.status() == Status.WITHDRAWN && entry.id().equals(id));
  }

  private static Map<String, String> line(ReleaseIndex.Entry entry) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("release", entry.id());
    line.put("status", entry.status().code());
    line.put("href", "/api/v1/releases/" + entry.id());
    return line;
  }
}
