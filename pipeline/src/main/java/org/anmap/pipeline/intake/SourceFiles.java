package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;

/**
 * Finds the files of a source; the last step of a path may be a pattern such as {@code a-*.csv}.
 */
final class SourceFiles {
  private final Path folder;
  private final List<Notice> notices = new ArrayList<>();
  private final Map<Path, String> claimed = new HashMap<>();

  SourceFiles(Path folder) {
    this.folder = folder;
  }

  List<Notice> notices() {
    return notices;
  }

  /**
   * The files, each once, in the order listed and then by name.
   *
   * @param gone names of files of the source that are staged, whether or not they are still there
   */
  List<Path> of(Source source, Set<String> gone) {
    Set<Path> files = new LinkedHashSet<>();
    for (String listed : source.files()) {
      List<Path> matching = matching(listed);
      if (matching.isEmpty() && gone.stream().noneMatch(name -> names(listed, name))) {
        Rule rule = source.optional() ? Rule.OPTIONAL_FILE_MISSING : Rule.FILE_MISSING;
        notices.add(rule.at(listed, 0, ""));
      }
      files.addAll(matching);
    }
    for (Path file : files) {
      String before = claimed.putIfAbsent(file, source.id());
      if (before != null && !before.equals(source.id())) {
        notices.add(Rule.FILE_CLAIMED_TWICE.at(file.getFileName().toString(), 0, ""));
      }
    }
    return List.copyOf(files);
  }

  /** Whether one of the paths of a source is, or matches, the name of a file. */
  static boolean names(Source source, String name) {
    return source.files().stream().anyMatch(listed -> names(listed, name));
  }

  private static boolean names(String listed, String name) {
    String last = listed.substring(listed.lastIndexOf('/') + 1);
    return last.equals(name)
        || FileSystems.getDefault().getPathMatcher("glob:" + last).matches(Path.of(name));
  }

  private List<Path> matching(String listed) {
    if (!listed.matches(".*[*?\\[{].*")) {
      Path file = folder.resolve(listed).normalize();
      return Files.isRegularFile(file) ? List.of(file) : List.of();
    }
    int slash = listed.lastIndexOf('/');
    Path parent = folder.resolve(slash < 0 ? "" : listed.substring(0, slash)).normalize();
    PathMatcher pattern =
        FileSystems.getDefault().getPathMatcher("glob:" + listed.substring(slash + 1));
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(file -> pattern.matches(file.getFileName()) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder of " + listed, e);
    }
  }
}
