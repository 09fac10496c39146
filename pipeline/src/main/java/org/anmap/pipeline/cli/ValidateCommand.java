package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Intake only. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Intake only: writes the private notice report, publishes nothing.",
    footer = {"", "Example: ./anmap validate my/publication.yaml"})
final class ValidateCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PUBLICATION.yaml")
  private Path publication;

  @Override
  public Integer call() {
    return ExitCodes.FAULT;
  }
}
