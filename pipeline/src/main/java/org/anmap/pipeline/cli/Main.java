package org.anmap.pipeline.cli;

import java.io.PrintWriter;
import org.anmap.pipeline.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
    name = "anmap",
    mixinStandardHelpOptions = true,
    version = "anmap 0.1.0",
    description =
        "Turns exports of reported cases and outreach into maps that are safe to publish.",
    subcommands = {
      RunCommand.class,
      ValidateCommand.class,
      AuditCommand.class,
      ExplainCommand.class,
      DemoCommand.class,
      SampleCommand.class,
      KeysCommand.class,
      ForgetCommand.class,
      ProfileCommand.class
    },
    footer = {
      "",
      "Also: ./anmap serve, ./anmap test, ./anmap pack (see the README).",
      "Examples:",
      "  ./anmap run my/publication.yaml --releases releases",
      "  ./anmap audit releases",
      "Exit codes: 0 ok, 1 fault, 2 usage or configuration, 3 input rejected, 4 privacy gate refused,",
      "  5 warnings under --strict, 6 another run holds the lock, 7 nothing new, 130 interrupted."
    })
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int exitCode = commandLine().execute(arguments);
    System.out.flush();
    System.exit(exitCode);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::fault)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** A mistake in a file is one sentence; a fault of the machine is told with its cause. */
  private static int fault(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (error instanceof ConfigException) {
      err.println("anmap: " + error.getMessage());
      return ExitCodes.USAGE;
    }
    err.println("anmap: fault: " + error);
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      err.println("  because of " + cause.getClass().getSimpleName());
    }
    for (StackTraceElement frame : error.getStackTrace()) {
      err.println("    at " + frame);
    }
    return ExitCodes.FAULT;
  }
}
