package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that reads exports: where releases and staging lie. */
final class FolderOptions {
  @Option(
      names = "--releases",
      description = "folder of the releases (or ANMAP_RELEASES; default: beside the file)")
  private Optional<Path> releases = Optional.empty();

  @Option(
      names = "--staging",
      description = "the private store (or ANMAP_STAGING; default: <releases>.staging)")
  private Optional<Path> staging = Optional.empty();

  Folders of(Path publication) {
    return Folders.of(releases, staging, publication.toAbsolutePath().normalize().getParent());
  }
}
