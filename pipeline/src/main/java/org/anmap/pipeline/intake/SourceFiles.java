package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
   * A file of a source.
   *
   * @param path as the source lists it, a pattern filled in, with {@code /} between steps: known
   *     again when the folder of the publication has moved, and told from a file of the same name
   *     elsewhere
   */
  record Listed(String path, Path file) {
    String name() {
      return file.getFileName().toString();
    }
  }

  /**
   * The files, each once, in the order listed and then by name.
   *
   * @param gone paths of files of the source that are staged, whether or not they are still there
   */
  List<Listed> of(Source source, Set<String> gone) {
    Map<Path, Listed> files = new LinkedHashMap<>();
    for (String listed : source.files()) {
      List<Listed> matching = matching(new Pattern(listed));
      if (matching.isEmpty() && gone.stream().noneMatch(new Pattern(listed)::matches)) {
        Rule rule = source.optional() ? Rule.OPTIONAL_FILE_MISSING : Rule.FILE_MISSING;
        notices.add(rule.at(listed, 0, ""));
      }
      matching.forEach(file -> files.putIfAbsent(file.file(), file));
    }
    for (Listed file : files.values()) {
      String before = claimed.putIfAbsent(file.file(), source.id());
      if (before != null && !before.equals(source.id())) {
        notices.add(Rule.FILE_CLAIMED_TWICE.at(file.name(), 0, ""));
      }
    }
    return List.copyOf(files.values());
  }

  /** Whether one of the paths of a source is, or matches, the path of a file. */
  static boolean lists(Source source, String path) {
    return source.files().stream().anyMatch(listed -> new Pattern(listed).matches(path));
  }

  /** One path that a source lists, whose last step may be a pattern. */
  private record Pattern(String parent, String last) {
    Pattern(String listed) {
      this(parent(listed), listed.substring(listed.lastIndexOf('/') + 1));
    }

    private static String parent(String path) {
      String parent = path.substring(0, path.lastIndexOf('/') + 1);
      return Path.of(parent).normalize().toString().replace('\\', '/');
    }

    boolean matches(String path) {
      return parent.equals(parent(path)) && matchesName(path.substring(path.lastIndexOf('/') + 1));
    }

    boolean matchesName(String name) {
      return last.equals(name)
          || FileSystems.getDefault().getPathMatcher("glob:" + last).matches(Path.of(name));
    }

    Listed listed(Path file) {
      String name = file.getFileName().toString();
      return new Listed(Path.of(parent).resolve(name).toString().replace('\\', '/'), file);
    }
  }

  private List<Listed> matching(Pattern listed) {
    Path parent = folder.resolve(listed.parent()).normalize();
    Path alone = parent.resolve(listed.last());
    if (Files.isRegularFile(alone)) {
      return List.of(listed.listed(alone));
    }
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(f -> listed.matchesName(f.getFileName().toString()) && Files.isRegularFile(f))
          .sorted()
          .map(listed::listed)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the folder of " + listed.last(), e);
    }
  }
}
