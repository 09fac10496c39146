package org.anmap.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code index.json}: the releases of a folder, newest first.
 *
 * <p>Each entry's chain hash covers its id, its manifest and the chain before it, so a release
 * cannot be dropped, swapped or slipped in without changing every later hash.
 */
public record ReleaseIndex(List<Entry> releases) {
  public static final String FILE = "index.json";

  /** Where a release stands. */
  public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** One release. */
  public record Entry(String id, Status status, String manifestSha256, String chain) {}

  public ReleaseIndex {
    releases = List.copyOf(releases);
  }

  /** The index of a folder; empty if the folder has none yet. */
  public static ReleaseIndex read(Path releases) {
    Path file = releases.resolve(FILE);
    return Files.exists(file) ? Json.read(file, ReleaseIndex.class) : new ReleaseIndex(List.of());
  }

  /** This index with one more release in front. */
  public ReleaseIndex with(String id, Status status, String manifestSha256) {
    String before = releases.isEmpty() ? "" : releases.get(0).chain();
    List<Entry> longer = new ArrayList<>();
    longer.add(new Entry(id, status, manifestSha256, chain(before, id, manifestSha256)));
    longer.addAll(releases);
    return new ReleaseIndex(longer);
  }

  /** The newest published release. */
  public Optional<Entry> newest() {
    return releases.stream().filter(entry -> entry.status() == Status.PUBLISHED).findFirst();
  }

  /** The first id whose chain hash does not follow from the releases before it, if any. */
  public Optional<String> brokenLink() {
    String before = "";
    for (int i = releases.size() - 1; i >= 0; i--) {
      Entry entry = releases.get(i);
      if (!entry.chain().equals(chain(before, entry.id(), entry.manifestSha256()))) {
        return Optional.of(entry.id());
      }
      before = entry.chain();
    }
    return Optional.empty();
  }

  private static String chain(String before, String id, String manifestSha256) {
    return Sha256.of(before + "\n" + id + "\n" + manifestSha256 + "\n");
  }
}
