package org.anmap.pipeline.cli;

import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.Severity;

/** How a run ended; every expected end is a value with its exit code. */
public sealed interface RunOutcome {
  int exitCode();

  /** What the analyst reads on the terminal: no row count of a source, no hidden count. */
  String toText();

  /** Why what was found in the input ends a run, if it does. */
  static Optional<RunOutcome> refusing(Notices notices, boolean strict) {
    if (notices.hasErrors()) {
      return Optional.of(new Rejected(notices.errors().stream().map(Notice::text).toList()));
    }
    boolean warned = notices.list().stream().anyMatch(n -> n.severity() == Severity.WARNING);
    return strict && warned ? Optional.of(new Warned()) : Optional.empty();
  }

  /** The input can be read; nothing was meant to be published. */
  record Validated() implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.OK;
    }

    @Override
    public String toText() {
      return "the input can be read; validation-report.html in staging says what was found";
    }
  }

  /** A release is out. */
  record Published(String release) implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.OK;
    }

    @Override
    public String toText() {
      return "published " + release;
    }
  }

  /** The result equals the newest release. */
  record Unchanged(String release) implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.UNCHANGED;
    }

    @Override
    public String toText() {
      return "nothing new: the result equals release " + release;
    }
  }

  /** The input cannot be used; nothing was published. */
  record Rejected(List<String> reasons) implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.REJECTED;
    }

    @Override
    public String toText() {
      return "input rejected, nothing published; validation-report.html in staging says how to mend it:\n  "
          + String.join("\n  ", reasons);
    }
  }

  /** The input has warnings and {@code --strict} was given; nothing was published. */
  record Warned() implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.WARNINGS;
    }

    @Override
    public String toText() {
      return "warnings under --strict, nothing published; see validation-report.html in staging";
    }
  }

  /** The privacy gate refused; nothing was published. */
  record Withheld(List<String> reasons) implements RunOutcome {
    @Override
    public int exitCode() {
      return ExitCodes.WITHHELD;
    }

    @Override
    public String toText() {
      return "withheld by the privacy gate, nothing published:\n  " + String.join("\n  ", reasons);
    }
  }
}
