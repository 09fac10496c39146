package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.intake.ProposedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A profile for a file that none is written for. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes a profile for a file, from its headers and from what kinds of values its columns hold.",
      "Prints YAML for the section 'profiles:' of a publication file; no value of the file is printed."
    },
    footer = {"", "Example: ./anmap profile exports/from-the-new-office.xlsx"})
final class ProfileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Option(names = "--encoding", description = "name of the encoding; default: found in the file")
  private String encoding = "";

  @Option(names = "--delimiter", description = "one character; default: found in the file")
  private String delimiter = "";

  @Override
  public Integer call() {
    try {
      spec.commandLine()
          .getOut()
          .print(new ProposedProfile(CodeLists.builtIn()).of(file, encoding, delimiter));
      spec.commandLine().getOut().flush();
      return ExitCodes.OK;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
