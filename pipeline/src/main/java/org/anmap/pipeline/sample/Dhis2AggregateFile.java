package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.pipeline.notice.Rule;

/**
 * DHIS2's CSV of aggregate values: outreach sessions and those who came, by district and activity.
 *
 * <p>Two rows, one of each data element, are one record: the second is joined to the first.
 */
final class Dhis2AggregateFile {
  static final String MONTHLY = "dhis2_aggregate_csv/monthly.csv";
  static final String QUARTERLY = "dhis2_aggregate_csv/quarterly.csv";

  /** Activities by their code: the category option combos of both data elements. */
  static final Map<String, String> ACTIVITIES = activities();

  private static final List<String> HEADER =
      List.of(
          "dataelement",
          "period",
          "orgunit",
          "categoryoptioncombo",
          "attributeoptioncombo",
          "value",
          "storedby",
          "created",
          "lastupdated",
          "comment",
          "followup",
          "deleted");

  private static final List<Rule> MISHAPS =
      Fates.planned("3 row_filtered, 2 number_negative, 2 number_unreadable, 2 place_unmatched");

  private static final int MONTHLY_RECORDS = 200;

  private static final int QUARTERLY_RECORDS = 30;

  private final Desk desk;
  private final Dice dice;

  Dhis2AggregateFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("dhis2_aggregate_csv");
  }

  private static Map<String, String> activities() {
    Map<String, String> activities = new LinkedHashMap<>();
    activities.put("training", "Tập huấn");
    activities.put("communication", "Truyền thông");
    activities.put("peer_session", "Sinh hoạt nhóm");
    return Collections.unmodifiableMap(activities);
  }

  void write() {
    write(MONTHLY, MONTHLY_RECORDS, Dhis2AggregateFile::month, MISHAPS);
    // Nobody divides a quarter among its months.
    write(
        QUARTERLY,
        QUARTERLY_RECORDS,
        Dhis2AggregateFile::quarter,
        Collections.nCopies(QUARTERLY_RECORDS, Rule.PERIOD_TOO_LONG));
  }

  /** How a period is written. */
  private interface Written {
    String of(YearMonth month);
  }

  private static String month(YearMonth month) {
    return month.toString().replace("-", "");
  }

  private static String quarter(YearMonth month) {
    return month.getYear() + "Q" + ((month.getMonthValue() + 2) / 3);
  }

  private void write(String file, int records, Written period, List<Rule> mishaps) {
    Fates fates = new Fates(records, mishaps, dice);
    Outcome outcome = desk.outcomes().of(file);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    List<Key> keys = keys(period);
    for (int record = 0; record < records; record++) {
      // Each key once: DHIS2 holds one value for each element, period, unit and option.
      Key key = keys.remove(dice.between(0, keys.size() - 1));
      Optional<Rule> fate = fates.of(record);
      lines.add(line("sessions", key, dice.between(1, 12), fate));
      lines.add(line("participants", key, dice.between(12, 400), fate));
      if (Fates.is(fate, Rule.ROW_FILTERED)) {
        outcome.lost(Rule.ROW_FILTERED, 2);
      } else {
        outcome.row(fate);
        outcome.lost(Rule.ROW_JOINED, 1);
      }
    }
    FileForm.PLAIN.write(desk.exports().resolve(file), lines);
  }

  private record Key(String period, String orgUnit, String activity) {}

  private List<Key> keys(Written period) {
    List<Key> keys = new ArrayList<>();
    for (Area district : desk.scenes().districts()) {
      for (YearMonth month : Story.months(YearMonth.of(2025, 1), Story.LAST)) {
        if (Story.isSilent(district.ref(), month)) {
          continue;
        }
        for (String activity : ACTIVITIES.keySet()) {
          Key key =
              new Key(period.of(month), Dhis2Tables.orgUnit("district", district.ref()), activity);
          if (!keys.contains(key)) {
            keys.add(key);
          }
        }
      }
    }
    return keys;
  }

  private List<String> line(String element, Key key, int number, Optional<Rule> fate) {
    return List.of(
        Dhis2Tables.element(element),
        key.period(),
        Fates.is(fate, Rule.PLACE_UNMATCHED) ? Dhis2Ids.of("closed") : key.orgUnit(),
        Dhis2Tables.combo(key.activity()),
        Dhis2Ids.of("default"),
        value(number, element, fate),
        Invented.ENGLISH_VALUE,
        "2025-08-01T07:00:00.000+0700",
        "2025-08-01T07:00:00.000+0700",
        "Ghi " + desk.canaries().marker("note"),
        "false",
        Boolean.toString(Fates.is(fate, Rule.ROW_FILTERED)));
  }

  private static String value(int number, String element, Optional<Rule> fate) {
    if (element.equals("participants") && fate.isPresent()) {
      if (fate.get() == Rule.NUMBER_NEGATIVE) {
        return String.format(Locale.ROOT, "-%d", number);
      }
      if (fate.get() == Rule.NUMBER_UNREADABLE) {
        return "nhiều";
      }
    }
    return Integer.toString(number);
  }
}
