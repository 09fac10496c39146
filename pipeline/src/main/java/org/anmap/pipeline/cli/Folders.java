package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where releases and staging lie: flag, then environment, then the default beside the file. */
record Folders(Path releases, Path staging) {

  static Folders of(Optional<Path> releases, Optional<Path> staging, Path publicationFolder) {
    Path chosen =
        releases
            .or(() -> environment("ANMAP_RELEASES"))
            .orElse(publicationFolder.resolve("releases"))
            .toAbsolutePath()
            .normalize();
    Path store =
        staging
            .or(() -> environment("ANMAP_STAGING"))
            .orElse(chosen.resolveSibling(chosen.getFileName() + ".staging"))
            .toAbsolutePath()
            .normalize();
    return new Folders(chosen, store);
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
  }
}
