package org.anmap.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.LeafSpace;
import org.anmap.contract.PeriodType;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Witness;
import org.anmap.contract.WitnessCheck;
import org.anmap.contract.Zeros;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On tables so small that every possibility can be listed, the audit says what the list says. */
class BruteForceTest {
  private static final int WIDTH = 3;
  private static final int TABLES = 420;

  /** Small releases of different shapes. */
  enum Shape {
    DISTRICTS_BY_QUARTER_AND_HALF {
      @Override
      Draft draft() {
        return new Draft("01: A B C", "2024-01", "2024-06");
      }

      @Override
      List<TableSpec> tables(Zeros zeros) {
        return List.of(
            spec("d", List.of(), List.of("district"), zeros, PeriodType.QUARTER, PeriodType.HALF),
            spec("p", List.of(), List.of("province"), zeros, PeriodType.QUARTER, PeriodType.HALF));
      }
    },
    DISTRICT_QUARTERS_AND_PROVINCE_MONTHS {
      @Override
      Draft draft() {
        return new Draft("01: A B; 02: D E", "2024-01", "2024-03");
      }

      @Override
      List<TableSpec> tables(Zeros zeros) {
        return List.of(
            spec("d", List.of(), List.of("district"), zeros, PeriodType.QUARTER),
            spec(
                "p",
                List.of(),
                List.of("province", "country"),
                zeros,
                PeriodType.MONTH,
                PeriodType.QUARTER));
      }
    },
    PROVINCE_MONTHS_AND_TYPES_BESIDE_DISTRICTS {
      @Override
      Draft draft() {
        return new Draft("01: A B", "2024-01", "2024-03").codes("TYPE", "X", "Y");
      }

      @Override
      List<TableSpec> tables(Zeros zeros) {
        return List.of(
            spec("d", List.of(), List.of("district"), Zeros.PUBLIC, PeriodType.QUARTER),
            spec("m", List.of(), List.of("province"), Zeros.PUBLIC, PeriodType.MONTH),
            spec("t", List.of("TYPE"), List.of("province"), zeros, PeriodType.QUARTER));
      }
    },
    TWO_WAY_SUMS_OF_THREE_WAYS {
      @Override
      Draft draft() {
        return new Draft("01: A B", "2024-01", "2024-06").codes("TYPE", "X", "Y");
      }

      @Override
      List<TableSpec> tables(Zeros zeros) {
        return List.of(
            spec("dq", List.of(), List.of("district"), Zeros.PUBLIC, PeriodType.QUARTER),
            spec("pt", List.of("TYPE"), List.of("province"), zeros, PeriodType.QUARTER),
            spec("dt", List.of("TYPE"), List.of("district"), zeros, PeriodType.HALF));
      }
    },
    SILENT_MONTHS {
      @Override
      Draft draft() {
        return new Draft("01: A B", "2024-01", "2024-03").silent("REPORTS", "A", "2024-02");
      }

      @Override
      List<TableSpec> tables(Zeros zeros) {
        return List.of(
            spec("d", List.of(), List.of("district"), zeros, PeriodType.QUARTER),
            spec("m", List.of(), List.of("province"), zeros, PeriodType.MONTH, PeriodType.QUARTER));
      }
    };

    abstract Draft draft();

    /** Enough reports for safe releases, few enough to list all tables. */
    int most() {
      return this == DISTRICT_QUARTERS_AND_PROVINCE_MONTHS ? 8 : 13;
    }

    abstract List<TableSpec> tables(Zeros zeros);

    static TableSpec spec(
        String name,
        List<String> dimensions,
        List<String> levels,
        Zeros zeros,
        PeriodType... types) {
      return new TableSpec(name, "REPORTS", dimensions, "set", levels, List.of(types), true, zeros);
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void alarms_are_the_leaks_and_name_their_intervals(Shape shape) {
    int leaking = 0;
    int safe = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      PublishedMeasure measure = random(shape, seed);
      String context = shape + " " + seed;
      BruteForce truth = new BruteForce(measure);
      assertTrue(truth.tables() > 0, context);
      boolean leak = assertSameVerdict(measure, truth, context);
      leaking += leak ? 1 : 0;
      safe += leak || truth.ranges().isEmpty() ? 0 : 1;
    }
    // A test that only ever saw one verdict would say little.
    assertTrue(leaking >= 10 && safe >= 10, leaking + " leak, " + safe + " do not");
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void one_more_shown_cell_raises_the_alarm_exactly_if_it_leaks(Shape shape) {
    for (int seed = 0; seed < TABLES / 5; seed++) {
      Draft draft = draft(shape, seed, 0.5, -1);
      long hidden =
          draft.measure().cells().values().stream()
              .filter(PublishedMeasure.Published::isHidden)
              .count();
      for (int unhide = 0; unhide < Math.min(3, hidden); unhide++) {
        PublishedMeasure measure = draft(shape, seed, 0.5, unhide).measure();
        assertSameVerdict(measure, new BruteForce(measure), shape + " " + seed + " " + unhide);
      }
    }
  }

  private static boolean assertSameVerdict(
      PublishedMeasure measure, BruteForce truth, String context) {
    Map<String, String> expected = new TreeMap<>();
    truth
        .ranges()
        .forEach(
            (key, range) -> {
              if (range[1] - range[0] < WIDTH) {
                expected.put(measure.name(key), range[0] + ".." + range[1]);
              }
            });
    MeasureAttack attack = new MeasureAttack(measure, WIDTH);
    Map<String, String> alarms = new TreeMap<>();
    attack.leaks().forEach(leak -> alarms.put(leak.name(), leak.low() + ".." + leak.high()));
    assertEquals(List.of(), attack.problems(), context);
    assertEquals(expected, alarms, context);
    if (expected.isEmpty()) {
      Witness witness = attack.witness();
      assertEquals(List.of(), attack.problems(), context);
      assertEquals(List.of(), new WitnessCheck(measure, witness).narrowerThan(WIDTH), context);
    }
    return !expected.isEmpty();
  }

  private static PublishedMeasure random(Shape shape, int seed) {
    return draft(shape, seed, 0.4 + 0.6 * (seed % 7) / 6, -1).measure();
  }

  /**
   * A release of invented counts with cells hidden at random, in all tables that list them; the
   * greatest totals stay shown, so that the list of possibilities ends.
   */
  private static Draft draft(Shape shape, int seed, double share, int unhide) {
    Random random = new Random(seed);
    Zeros zeros = seed % 2 == 0 ? Zeros.PUBLIC : Zeros.HIDDEN;
    Draft draft = shape.draft();
    List<TableSpec> specs = shape.tables(zeros);
    specs.forEach(spec -> draft.table(spec, Map.of()));
    List<String> dimensions =
        new ArrayList<>(
            new TreeSet<>(specs.stream().flatMap(s -> s.dimensions().stream()).toList()));
    LeafSpace space = new LeafSpace(draft.plan(), "REPORTS", dimensions);
    Map<CellKey, Long> leaves = new LinkedHashMap<>();
    int budget = 2 + random.nextInt(shape.most());
    for (var month : draft.plan().months()) {
      CellKey top =
          new CellKey(
              "_T",
              new org.anmap.contract.Period(PeriodType.MONTH, month),
              dimensions.stream().map(d -> "_T").toList());
      for (CellKey leaf : space.leaves(top)) {
        if (!space.isEmpty(leaf.area(), leaf.period()) && random.nextInt(3) > 0) {
          int count = Math.min(budget, random.nextInt(6));
          budget -= count;
          leaves.put(leaf, (long) count);
        }
      }
    }
    Map<String, Boolean> hides = new TreeMap<>();
    List<String> hidden = new ArrayList<>();
    for (TableSpec spec : specs) {
      for (CellKey key : draft.plan().cells(spec)) {
        String name = identity(key);
        boolean top = key.area().equals(spec.levels().contains("country") ? "_T" : "01");
        boolean widest = key.period().type() == widest(spec) && isTotal(key) && top;
        long count = Truth.sum(draft.plan(), leaves, key);
        boolean zeroShown = publicSomewhere(draft, specs, name);
        if (!hides.containsKey(name)) {
          boolean hide = random.nextDouble() < share && !widest && !(count == 0 && zeroShown);
          if (space.isEmpty(key.area(), key.period())) {
            hide = false;
          }
          hides.put(name, hide);
          if (hide) {
            hidden.add(name);
          }
        }
      }
    }
    if (unhide >= 0) {
      hides.put(hidden.get(unhide), false);
    }
    for (TableSpec spec : specs) {
      draft.table(
          spec,
          leaves,
          (key, count) ->
              hides.get(identity(key))
                  ? new Cell.Hidden()
                  : space.isEmpty(key.area(), key.period())
                      ? new Cell.NotReported()
                      : new Cell.Shown(count));
    }
    return draft;
  }

  private static boolean publicSomewhere(Draft draft, List<TableSpec> specs, String name) {
    return specs.stream()
        .filter(spec -> spec.zeros() == Zeros.PUBLIC)
        .anyMatch(
            spec -> draft.plan().cells(spec).stream().anyMatch(k -> identity(k).equals(name)));
  }

  private static PeriodType widest(TableSpec spec) {
    return spec.periodTypes().stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  private static boolean isTotal(CellKey key) {
    return key.codes().stream().allMatch("_T"::equals);
  }

  private static String identity(CellKey key) {
    return key.area()
        + " "
        + key.period()
        + key.codes().stream().filter(code -> !code.equals("_T")).toList();
  }
}
