package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.anmap.pipeline.intake.KeyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Key files. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Makes a key file, or changes a key in it.",
    subcommands = {KeysCommand.New.class, KeysCommand.Rotate.class, KeysCommand.Destroy.class},
    footer = {
      "",
      "The noise key never changes: it decides every keyed order, and releases would differ.",
      "Examples:",
      "  ./anmap keys new my/keys.json",
      "  ./anmap keys rotate my/keys.json"
    })
final class KeysCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCodes.USAGE;
  }

  /** A new key file. */
  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Writes a new key file that only its owner can read; never overwrites one.",
      footer = {"", "Example: ./anmap keys new my/keys.json"})
  static final class New implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KEYFILE")
    private Path file;

    @Override
    public Integer call() {
      KeyFiles.create(file);
      spec.commandLine()
          .getErr()
          .println(
              "anmap: wrote "
                  + file
                  + "; keep a copy apart from the data: without it staged rows cannot be read");
      return ExitCodes.OK;
    }
  }

  /** A new pseudonym key. */
  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = "Gives a new pseudonym key: every file is staged again at the next run.",
      footer = {"", "Example: ./anmap keys rotate my/keys.json"})
  static final class Rotate implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KEYFILE")
    private Path file;

    @Override
    public Integer call() {
      String id = KeyFiles.rotatePseudonym(file);
      spec.commandLine()
          .getErr()
          .println(
              "anmap: the pseudonym key is now "
                  + id
                  + "; the next run stages every file again, so every raw file must be there");
      return ExitCodes.OK;
    }
  }

  /** The end of a staging key. */
  @Command(
      name = "destroy",
      mixinStandardHelpOptions = true,
      description = "Destroys the staging key: staged rows can never be read again.",
      footer = {"", "Example: ./anmap keys destroy my/keys.json"})
  static final class Destroy implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KEYFILE")
    private Path file;

    @Override
    public Integer call() {
      String id = KeyFiles.destroyStaging(file);
      spec.commandLine()
          .getErr()
          .println(
              "anmap: the staging key is destroyed, as far as no copy of the key file is left; the"
                  + " new one is "
                  + id
                  + ". './anmap forget PUBLICATION.yaml --all' removes what can be read no more");
      return ExitCodes.OK;
    }
  }
}
