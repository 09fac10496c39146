package org.anmap.pipeline.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.contract.ReleaseIndex;
import org.anmap.pipeline.audit.Audit;
import org.anmap.pipeline.audit.AuditResult;
import org.anmap.pipeline.config.ConfigException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Attacks releases from their published files alone. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Attacks releases from their published files alone, checks their certificates, and computes",
      "every derived file again. Exit code 4 and a recipe on a leak."
    },
    footer = {"", "Example: ./anmap audit releases 2025-06.1"})
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RELEASES_DIR", description = "a folder of releases")
  private Path releases;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      arity = "0..1",
      description = "one release; default all")
  private Optional<String> id = Optional.empty();

  @Override
  public Integer call() {
    if (!Files.exists(releases.resolve(ReleaseIndex.FILE))) {
      throw new ConfigException(releases + " holds no index.json: not a folder of releases");
    }
    try {
      return audit();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // A file that cannot be read proves nothing: a refusal, never a pass.
      spec.commandLine().getOut().println("the releases cannot be read: " + e.getMessage());
      spec.commandLine().getOut().flush();
      return ExitCodes.WITHHELD;
    }
  }

  private int audit() {
    PrintWriter out = spec.commandLine().getOut();
    ReleaseCheck check = new ReleaseCheck(releases);
    List<ReleaseIndex.Entry> oldestFirst = new ArrayList<>(ReleaseIndex.read(releases).releases());
    Collections.reverse(oldestFirst);
    if (id.isPresent() && oldestFirst.stream().noneMatch(e -> e.id().equals(id.get()))) {
      throw new ConfigException("index.json lists no release " + id.get());
    }
    List<String> problems = new ArrayList<>(check.index());
    for (ReleaseIndex.Entry entry : oldestFirst) {
      if (problems.isEmpty() && (id.isEmpty() || id.get().equals(entry.id()))) {
        problems.addAll(attack(check, entry.id(), out));
      }
    }
    problems.forEach(out::println);
    out.flush();
    return problems.isEmpty() ? ExitCodes.OK : ExitCodes.WITHHELD;
  }

  private List<String> attack(ReleaseCheck check, String release, PrintWriter out) {
    List<String> problems = new ArrayList<>();
    AuditResult result = new Audit().check(releases.resolve(release), check.earlier(release));
    for (String line : result.toText()) {
      if (result.passed()) {
        out.println(release + ": " + line);
      } else {
        problems.add(release + ": " + line);
      }
    }
    check.filesAndCertificate(release).forEach(line -> problems.add(release + ": " + line));
    if (problems.isEmpty()) {
      check.derivedFiles(release).forEach(line -> problems.add(release + ": " + line));
    }
    if (problems.isEmpty()) {
      out.println(
          release + ": the certificate holds, and every derived file follows from the tables");
    }
    return problems;
  }
}
