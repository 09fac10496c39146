package org.anmap.pipeline.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.contract.ReleaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way on the samples; the launcher serves the result. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the whole way on the invented samples and publishes a release; on a second call checks",
      "what is there. The launcher then serves it: see ./anmap demo --help."
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--releases", required = true, description = "folder of the releases")
  private Path releases;

  @Override
  public Integer call() {
    try {
      return checkOrRun();
    } catch (UncheckedIOException e) {
      spec.commandLine().getErr().println("the releases cannot be read: " + e.getMessage());
      return ExitCodes.WITHHELD;
    }
  }

  private int checkOrRun() {
    if (ReleaseIndex.read(releases).newest().isPresent()) {
      return check(ReleaseIndex.read(releases).newest().orElseThrow().id());
    }
    Path samples = Path.of(System.getProperty("anmap.samples", "data-samples"));
    Folders folders = Folders.of(Optional.of(releases), Optional.empty(), samples);
    return RunCommand.run(
        spec.commandLine(), samples.resolve("publication.yaml"), folders, RunSettings.defaults());
  }

  private int check(String id) {
    ReleaseCheck check = new ReleaseCheck(releases);
    List<String> problems = check.index();
    if (problems.isEmpty() && Files.exists(releases.resolve(id))) {
      problems = check.filesAndCertificate(id);
    }
    problems.forEach(spec.commandLine().getErr()::println);
    if (problems.isEmpty()) {
      spec.commandLine().getErr().println("release " + id + " is there and its certificate holds");
    }
    return problems.isEmpty() ? ExitCodes.OK : ExitCodes.WITHHELD;
  }
}
