package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.release.Contents;
import org.anmap.pipeline.release.Rendering;

/** What can be checked of a published release without attacking it; problems are sentences. */
final class ReleaseCheck {
  private static final String MANIFEST = "manifest.json";
  private final Path releases;

  ReleaseCheck(Path releases) {
    this.releases = releases;
  }

  /** The index's chain, and that the manifest of each release is the listed one. */
  List<String> index() {
    ReleaseIndex index = ReleaseIndex.read(releases);
    List<String> problems = new ArrayList<>();
    index
        .brokenLink()
        .ifPresent(id -> problems.add("index.json was altered: the chain breaks at " + id));
    for (ReleaseIndex.Entry entry : index.releases()) {
      Path manifest = releases.resolve(entry.id()).resolve(MANIFEST);
      if (!Files.exists(manifest)) {
        problems.add("release " + entry.id() + " is listed and not there");
      } else if (!hash(manifest).equals(entry.manifestSha256())) {
        problems.add("release " + entry.id() + " has another manifest than index.json lists");
      }
    }
    problems.addAll(unlisted(index));
    return problems;
  }

  /** What lies in the folder beside the index and its releases: a web server would serve it too. */
  private List<String> unlisted(ReleaseIndex index) {
    Set<String> listed = new TreeSet<>(Set.of(ReleaseIndex.FILE));
    index.releases().forEach(entry -> listed.add(entry.id()));
    try (Stream<Path> entries = Files.list(releases)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !listed.contains(name))
          .sorted()
          .map(name -> name + " lies among the releases and is not listed in index.json")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the releases", e);
    }
  }

  /** Folders of the releases before one in the index, oldest first. */
  List<Path> earlier(String id) {
    List<Path> earlier = new ArrayList<>();
    List<ReleaseIndex.Entry> newestFirst = ReleaseIndex.read(releases).releases();
    for (int i = newestFirst.size() - 1; i >= 0 && !newestFirst.get(i).id().equals(id); i--) {
      earlier.add(releases.resolve(newestFirst.get(i).id()));
    }
    return earlier;
  }

  /** Every file of a release as its manifest lists it, no other file, and the certificate. */
  List<String> filesAndCertificate(String id) {
    Path folder = releases.resolve(id);
    List<String> problems = new ArrayList<>();
    Manifest manifest = Json.read(folder.resolve(MANIFEST), Manifest.class);
    Map<String, String> listed =
        manifest.files().stream()
            .collect(Collectors.toMap(Manifest.FileEntry::path, Manifest.FileEntry::sha256));
    Set<String> paths = new TreeSet<>(listed.keySet());
    paths.addAll(paths(folder));
    for (String path : paths) {
      Path file = folder.resolve(path);
      if (!listed.containsKey(path)) {
        problems.add(path + " is not listed in the manifest");
      } else if (!Files.exists(file) || !hash(file).equals(listed.get(path))) {
        problems.add(path + " is missing or altered");
      }
    }
    problems.addAll(new CertificateChecker().check(folder, earlier(id)));
    return problems;
  }

  /** That every derived file, findings included, is what the published tables make it. */
  List<String> derivedFiles(String id) {
    return derivedFiles(releases.resolve(id));
  }

  static List<String> derivedFiles(Path folder) {
    SortedMap<String, byte[]> rendered = Rendering.files(Contents.read(folder, Findings::of));
    List<String> problems = new ArrayList<>();
    Set<String> paths = new TreeSet<>(rendered.keySet());
    paths.addAll(paths(folder));
    for (String path : paths) {
      if (path.startsWith("certificate/")) {
        continue;
      }
      try {
        if (!rendered.containsKey(path)
            || !Arrays.equals(rendered.get(path), Files.readAllBytes(folder.resolve(path)))) {
          problems.add(path + " does not follow from the published tables");
        }
      } catch (IOException e) {
        problems.add(path + " cannot be read");
      }
    }
    return problems;
  }

  private static Set<String> paths(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.equals(MANIFEST))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
