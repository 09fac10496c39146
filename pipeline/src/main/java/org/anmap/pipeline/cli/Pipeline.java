package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.aggregate.Aggregate;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.aggregate.SilentLeaves;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.audit.Audit;
import org.anmap.pipeline.audit.AuditResult;
import org.anmap.pipeline.audit.Proof;
import org.anmap.pipeline.cli.RunOutcome.Published;
import org.anmap.pipeline.cli.RunOutcome.Unchanged;
import org.anmap.pipeline.cli.RunOutcome.Withheld;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.Intake;
import org.anmap.pipeline.intake.ReleaseWindow;
import org.anmap.pipeline.intake.Silences;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.StagedFiles;
import org.anmap.pipeline.link.Link;
import org.anmap.pipeline.link.UnmatchedWithdrawals;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.protect.Protect;
import org.anmap.pipeline.protect.ProtectedTables;
import org.anmap.pipeline.protect.Protection;
import org.anmap.pipeline.protect.Refused;
import org.anmap.pipeline.protect.ShownShares;
import org.anmap.pipeline.release.Contents;
import org.anmap.pipeline.release.Ledger;
import org.anmap.pipeline.release.Publisher;

/** One run, from export files to a published release or the reason why there is none. */
final class Pipeline {
  private final PublicationConfig config;
  private final RunSettings settings;
  private final Folders folders;
  private final Geography geography;
  private final Planner planner;
  private final Describe describe;
  private final Intake intake;
  private final Protect protect;
  private final Ledger ledger;
  private final Vintages vintages;
  private final Progress progress;

  Pipeline(
      PublicationConfig config,
      RunSettings settings,
      Folders folders,
      Geography geography,
      Planner planner,
      Intake intake,
      Protect protect,
      Vintages vintages,
      Progress progress) {
    this.config = config;
    this.settings = settings;
    this.folders = folders;
    this.geography = geography;
    this.planner = planner;
    this.describe = new Describe(config, geography, planner);
    this.intake = intake;
    this.protect = protect;
    this.ledger = new Ledger(folders.staging());
    this.vintages = vintages;
    this.progress = progress;
  }

  RunOutcome run() {
    Optional<String> disagreement = ledger.disagreement(folders.releases());
    if (disagreement.isPresent()) {
      return new Withheld(List.of(disagreement.get()));
    }
    Staged staged = intake.stage(config.sources()); // wall 1: raw records live and die inside
    progress.done("intake");
    progress.asked(staged.readings(), staged.questions());
    Optional<RunOutcome> unreadable = RunOutcome.refusing(staged.notices(), false);
    if (unreadable.isPresent()) {
      progress.found(staged.counts(LocalDate.MAX), staged.notices());
      return unreadable.get();
    }
    ReleaseWindow window = window(staged);
    Succession succession = succession(window);
    Retention retention = new Retention(config.deidentify());
    retention.check(window.asOf(), succession.firstNew(window));
    List<Silence> silences = silences(staged, window);
    TablePlan plan = planner.plan(window, succession.silences(silences));
    succession.demandSamePlan(plan);
    List<String> refusals = protect.refusals(plan, geography.denominators());
    if (!refusals.isEmpty()) {
      throw new ConfigException("tables: " + refusals.get(0));
    }
    LeafCounts now = count(staged, window, succession); // wall 2: no person's row beyond this line
    UnmatchedWithdrawals unmatched = UnmatchedWithdrawals.in(staged);
    Notices notices =
        staged
            .notices()
            .and(SilentLeaves.among(now, silences))
            .and(unmatched.notices())
            .and(succession.notices(now));
    progress.found(window.asOf(), unmatched.toldIn(staged.counts(window.asOf())), notices);
    progress.forgot(retention.forget(new StagedFiles(folders.staging()), window.asOf()));
    Optional<RunOutcome> refusal = RunOutcome.refusing(notices, settings.strict());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<String> broken = succession.broken();
    if (broken.isPresent()) {
      return new Withheld(List.of(broken.get()));
    }
    LeafCounts leaves = succession.counts(now);
    Protection protection = protect.after(succession.tables()).apply(plan, leaves);
    progress.done("protect");
    if (protection instanceof Refused refused) {
      return new Withheld(List.of(refused.reason()));
    }
    progress.shown(ShownShares.of((ProtectedTables) protection, leaves));
    if (succession.repeated().isEmpty()) {
      vintages.keep(succession.id(), leaves);
    }
    return publish((ProtectedTables) protection, window, succession); // wall 3: no count beyond
  }

  private Succession succession(ReleaseWindow window) {
    boolean isDayGiven = settings.asOf().isPresent() || config.release().asOf() != null;
    return Succession.in(folders.releases(), vintages, window, isDayGiven);
  }

  private LeafCounts count(Staged staged, ReleaseWindow window, Succession succession) {
    LeafCounts leaves =
        new Aggregate(config.tableSpecs(), window.first(), window.last())
            .apply(new Link(window.asOf(), succession.published()).apply(staged));
    progress.done("link and aggregate");
    return leaves;
  }

  private RunOutcome publish(ProtectedTables tables, ReleaseWindow window, Succession succession) {
    Contents contents = describe.contents(succession.id(), tables, window);
    Contents complete = contents.with(Findings.of(contents));
    progress.done("analyse");
    if (succession.repeated().isPresent()) {
      return compare(complete, succession.id());
    }
    Publisher publisher = new Publisher(folders.releases(), ledger);
    try {
      publisher.sweep();
      return prove(publisher, complete, succession);
    } finally {
      publisher.sweep(); // whatever went wrong, nothing unproven stays among the releases
    }
  }

  private RunOutcome prove(Publisher publisher, Contents complete, Succession succession) {
    Path draft = publisher.draft(complete);
    progress.done("release");
    AuditResult result = new Audit().check(draft, succession.earlier());
    progress.done("audit");
    if (!(result instanceof Proof proof)) {
      return new Withheld(result.toText());
    }
    proof.write(draft);
    publisher.publish(draft);
    progress.done("publish");
    return new Published(succession.id());
  }

  /** Months that are out are revised once a year, all at once; no revision is made in between. */
  private RunOutcome compare(Contents contents, String id) {
    return new Sameness(contents).as(folders.releases().resolve(id))
        ? new Unchanged(id)
        : new Withheld(
            List.of(
                "release "
                    + id
                    + " is out and its months would be said otherwise now; changes wait for the"
                    + " yearly revision"));
  }

  private List<Silence> silences(Staged staged, ReleaseWindow window) {
    return new Silences(staged.reporting(), config.sources(), geography.areas(), window)
        .of(planner.measures());
  }

  private ReleaseWindow window(Staged staged) {
    return staged
        .reporting()
        .window(
            config.publication().firstMonth(),
            config.release().lagDays(),
            settings.asOf().or(() -> Optional.ofNullable(config.release().asOf())))
        .orElseThrow(
            () ->
                new ConfigException(
                    "no month from publication.first_month on is old enough to be published"));
  }
}
