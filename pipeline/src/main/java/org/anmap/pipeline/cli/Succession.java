package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.Continuation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Release;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.intake.ReleaseWindow;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;

/**
 * Where a run stands among the releases: what is out, withdrawn or not, stands until the yearly
 * revision, since whoever kept it still has it.
 *
 * <p>So a published month is counted from its vintage and said again as it was said; only later
 * months are new.
 */
final class Succession {
  private final Path releases;
  private final Vintages vintages;
  private final YearMonth last;
  private final List<Release> earlier = new ArrayList<>();
  private Optional<String> repeated = Optional.empty();

  private Succession(Path releases, Vintages vintages, YearMonth last) {
    this.releases = releases;
    this.vintages = vintages;
    this.last = last;
  }

  /**
   * The place of a window among the releases of a folder, whose ledger was found in order.
   *
   * @param isDayGiven whether somebody named the as-of day: a month is out for good, so neither a
   *     report that came early nor a mistyped month may add one
   * @throws ConfigException if a release already holds later months, or months would be added
   *     without a day
   */
  static Succession in(Path releases, Vintages vintages, ReleaseWindow window, boolean isDayGiven) {
    Succession succession = new Succession(releases, vintages, window.last());
    List<ReleaseIndex.Entry> oldestFirst = new ArrayList<>(ReleaseIndex.read(releases).releases());
    Collections.reverse(oldestFirst);
    oldestFirst.forEach(entry -> succession.add(Release.open(releases.resolve(entry.id()))));
    if (!isDayGiven && succession.repeated.isEmpty() && !succession.earlier.isEmpty()) {
      throw new ConfigException(
          "the months up to "
              + succession.before().map(Succession::last).orElseThrow()
              + " are out; to add those up to "
              + window.last()
              + " for good, name the day: --as-of "
              + window.asOf());
    }
    return succession;
  }

  private void add(Release release) {
    String id = release.manifest().release();
    YearMonth its = release.manifest().lastMonth();
    if (its.isAfter(last)) {
      throw new ConfigException(
          "release " + id + " holds months after " + last + "; choose a later as-of date");
    }
    if (its.equals(last)) {
      repeated = Optional.of(id);
    } else {
      earlier.add(release);
    }
  }

  /** Id of the release that the run makes: its last month, first revision. */
  String id() {
    return repeated.orElse(last + ".1");
  }

  /** The release that already holds the same months. */
  Optional<String> repeated() {
    return repeated;
  }

  /** Folders of the releases before it, oldest first. */
  List<Path> earlier() {
    return earlier.stream().map(Release::folder).toList();
  }

  /**
   * Makes sure that a plan is that of the release before, with more months.
   *
   * @throws ConfigException if it is not
   */
  void demandSamePlan(TablePlan plan) {
    before()
        .flatMap(release -> Continuation.changed(release.plan(), plan))
        .ifPresent(
            what -> {
              throw new ConfigException(
                  "the "
                      + what
                      + " changed since release "
                      + id(before().orElseThrow())
                      + "; a series of releases keeps its plan");
            });
  }

  /** For each month that is out before it, the as-of day of the release that first held it. */
  Map<YearMonth, LocalDate> published() {
    Map<YearMonth, LocalDate> published = new TreeMap<>();
    for (Release release : earlier) {
      for (YearMonth month : release.plan().months()) {
        published.putIfAbsent(month, release.manifest().asOf());
      }
    }
    return published;
  }

  /** The first month that no release before it holds. */
  YearMonth firstNew(ReleaseWindow window) {
    return before().map(release -> last(release).plusMonths(1)).orElse(window.first());
  }

  private Optional<Release> before() {
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
  }

  private static String id(Release release) {
    return release.manifest().release();
  }

  private static YearMonth last(Release release) {
    return release.manifest().lastMonth();
  }

  /** Why what was published cannot be gone on with, if so. */
  Optional<String> broken() {
    return before().flatMap(this::broken);
  }

  private Optional<String> broken(Release release) {
    List<String> altered = new ReleaseCheck(releases).filesAndCertificate(id(release));
    if (!altered.isEmpty()) {
      return Optional.of("release " + id(release) + ": " + altered.get(0));
    }
    return vintages.of(id(release)).isPresent()
        ? Optional.empty()
        : Optional.of("the counts behind release " + id(release) + " cannot be read from staging");
  }

  /** The tables of the release before, which the new one says again. */
  List<ProtectedTable> tables() {
    return before().map(Release::tables).orElse(List.of());
  }

  /** What was not reported: of published months as it was said, of later ones as is known now. */
  List<Silence> silences(List<Silence> now) {
    return before().map(release -> continued(release, now)).orElse(now);
  }

  private static List<Silence> continued(Release release, List<Silence> now) {
    Map<String, Silence> all = new TreeMap<>();
    release.manifest().notReported().forEach(silence -> put(silence, all));
    for (Silence silence : now) {
      List<YearMonth> later =
          silence.months().stream().filter(month -> month.isAfter(last(release))).toList();
      if (!later.isEmpty()) {
        put(new Silence(silence.measure(), silence.refArea(), later), all);
      }
    }
    return List.copyOf(all.values());
  }

  private static void put(Silence silence, Map<String, Silence> all) {
    all.merge(
        silence.measure() + " " + silence.refArea(),
        silence,
        (before, later) ->
            new Silence(
                before.measure(),
                before.refArea(),
                Stream.concat(before.months().stream(), later.months().stream()).toList()));
  }

  /** Published months as they were counted then, later ones as they are counted now. */
  LeafCounts counts(LeafCounts now) {
    return before()
        .flatMap(
            release ->
                vintages
                    .of(id(release))
                    .map(vintage -> Vintages.continued(vintage, last(release), now)))
        .orElse(now);
  }

  /** Tells that published months would be counted otherwise today, without saying how. */
  List<Notice> notices(LeafCounts now) {
    return before()
        .filter(
            release ->
                vintages
                    .of(id(release))
                    .filter(then -> !upTo(last(release), then).equals(upTo(last(release), now)))
                    .isPresent())
        .map(release -> List.of(Rule.PUBLISHED_MONTHS_CHANGED.at(id(release), 0, "")))
        .orElse(List.of());
  }

  private static Set<List<Object>> upTo(YearMonth month, LeafCounts counts) {
    Set<List<Object>> leaves = new HashSet<>();
    for (LeafCounts.Measure measure : counts.measures()) {
      for (Leaf leaf : measure.leaves()) {
        if (!leaf.month().isAfter(month)) {
          leaves.add(List.of(measure.name(), leaf));
        }
      }
    }
    return leaves;
  }
}
