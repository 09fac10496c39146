package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Denominator;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.config.ProtectConfig;

/**
 * From leaf counts to tables that may be published, or a refusal.
 *
 * <p>All sensitive tables of a measure are protected together, so what one hides no other reveals.
 */
public final class Protect {
  private final Rules rules;
  private final CellOrder order;
  private final Map<String, Long> people;
  private final Optional<List<ProtectedTable>> given;
  private final List<ProtectedTable> earlier;

  /** Protection by the rules of a publication, its choices keyed by the order. */
  public Protect(ProtectConfig config, CellOrder order) {
    this(config, order, List.of());
  }

  /** The same, with public denominators: companions are sought where few people lose a number. */
  public Protect(ProtectConfig config, CellOrder order, List<Denominator> denominators) {
    this(Rules.of(config), order, PlanRules.people(denominators), Optional.empty());
  }

  Protect(
      Rules rules,
      CellOrder order,
      Map<String, Long> people,
      Optional<List<ProtectedTable>> given) {
    this(rules, order, people, given, List.of());
  }

  private Protect(
      Rules rules,
      CellOrder order,
      Map<String, Long> people,
      Optional<List<ProtectedTable>> given,
      List<ProtectedTable> earlier) {
    this.rules = rules;
    this.order = order;
    this.people = people;
    this.given = given;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * The same protection with a hiding pattern given: hides exactly what is hidden in the given
   * tables and searches nothing. It refuses if a sensitive cell would be shown.
   */
  public Protect withPattern(List<ProtectedTable> pattern) {
    return new Protect(rules, order, people, Optional.of(List.copyOf(pattern)), earlier);
  }

  /**
   * The same protection of a release that goes on where published tables ended: what they show
   * stays shown, what they hide stays hidden, and companions are sought among the new cells alone.
   */
  public Protect after(List<ProtectedTable> published) {
    return new Protect(rules, order, people, given, published);
  }

  /**
   * Every reason why a plan must not be published whatever the counts are; none if it may be tried.
   * To be asked before anything is read: these are mistakes of the publication file.
   */
  public List<String> refusals(TablePlan plan, List<Denominator> denominators) {
    return new PlanRules(rules).refusals(plan, denominators);
  }

  /** Every table of the plan with all its cells, or why none may be published. */
  public Protection apply(TablePlan plan, LeafCounts leaves) {
    Optional<String> against = new PlanRules(rules).refusal(plan);
    if (against.isPresent()) {
      return new Refused(against.get());
    }
    Map<String, LeafCounts.Measure> measures = new HashMap<>();
    leaves.measures().forEach(measure -> measures.put(measure.name(), measure));
    Map<String, Shown> shown = new HashMap<>();
    List<ProtectedTable> tables = new ArrayList<>();
    try {
      for (TableSpec table : plan.tables()) {
        LeafCounts.Measure measure =
            measures.getOrDefault(
                table.measure(),
                new LeafCounts.Measure(table.measure(), table.dimensions(), List.of()));
        tables.add(
            shown
                .computeIfAbsent(
                    table.sensitive() ? table.measure() : table.measure() + "\n" + table.name(),
                    key -> measure(plan, table, measure))
                .table(table));
      }
    } catch (Unprotectable refusal) {
      return new Refused(refusal.getMessage());
    }
    return new ProtectedTables(plan, tables);
  }

  private Shown measure(TablePlan plan, TableSpec table, LeafCounts.Measure measure) {
    CellSystem system =
        table.sensitive()
            ? CellSystem.ofSensitive(plan, table.measure())
            : CellSystem.ofTable(plan, table);
    long[] counts = new Counts(system, measure).sum();
    EarlierCells before = EarlierCells.of(system, counts, earlier);
    return new Shown(
        system,
        counts,
        table.sensitive() ? hide(system, counts, before) : new Pattern(system, new BitSet()));
  }

  private Pattern hide(CellSystem system, long[] counts, EarlierCells before) {
    Atoms atoms = new Atoms(system);
    PublicZeros zeros = new PublicZeros(system, atoms, counts);
    BitSet toHide = before.toHide(rules.sensitive().cells(system, counts, zeros), zeros);
    if (given.isPresent()) {
      return GivenPattern.of(system, given.get(), toHide, zeros);
    }
    Function<Pattern, Published> publish = pattern -> new Published(system, counts, pattern);
    Search search =
        new Search(
            system,
            publish,
            cell -> !zeros.has(cell) && !before.shown().get(cell),
            new Cost(system, order, people),
            new Attack(atoms, rules.width()),
            new Neighbours(system, atoms),
            rules);
    return search
        .from(toHide)
        .orElseThrow(
            () ->
                new Unprotectable(
                    "no hiding pattern of "
                        + system.measure()
                        + " was proven safe; coarser levels or periods are needed"));
  }

  /** A measure with its pattern, cut into tables. */
  private record Shown(CellSystem system, long[] counts, Pattern pattern) {
    ProtectedTable table(TableSpec table) {
      List<Observation> rows = new ArrayList<>();
      for (CellKey key : system.plan().cells(table)) {
        rows.add(new Observation(key, cell(system.number(table, key))));
      }
      return new ProtectedTable(table, rows);
    }

    private Cell cell(int number) {
      return switch (system.known(number)) {
        case NO_SUCH_UNIT -> new Cell.NoSuchUnit();
        case NOT_REPORTED -> new Cell.NotReported();
        case OPEN -> pattern.hides(number) ? new Cell.Hidden() : new Cell.Shown(counts[number]);
      };
    }
  }
}
