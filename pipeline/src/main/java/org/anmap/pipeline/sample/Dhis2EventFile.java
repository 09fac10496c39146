package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/**
 * DHIS2's CSV of events, the new tracker's columns: a row for each value of a data element.
 *
 * <p>One element is free text that no mapping names. A deleted event, and one that was only
 * scheduled or skipped, is filtered row by row; of any other event one row is the record and the
 * others are joined to it.
 */
final class Dhis2EventFile {
  static final String FILE = "dhis2_event_csv/events.csv";
  static final int EVENTS = 70;

  /** Data elements by the field they mean. */
  static final Map<String, String> ELEMENTS = elements();

  private static final String DELETED = "deleted";

  /** Why an event is no service given: deleted, or a status, in turn. */
  private static final List<String> NOT_GIVEN = List.of(DELETED, "SCHEDULE", "SKIPPED");

  private static final String FREE_TEXT = "comment";
  private static final YearMonth FIRST = YearMonth.of(2024, 10);

  private static final List<String> HEADER =
      List.of(
          "event",
          "status",
          "program",
          "programStage",
          "enrollment",
          "orgUnit",
          "occurredAt",
          "scheduledAt",
          "geometry",
          "latitude",
          "longitude",
          "followUp",
          "deleted",
          "createdAt",
          "createdAtClient",
          "updatedAt",
          "updatedAtClient",
          "completedBy",
          "completedAt",
          "updatedBy",
          "attributeOptionCombo",
          "attributeCategoryOptions",
          "assignedUser",
          "dataElement",
          "value",
          "storedBy",
          "providedElsewhere",
          "storedByDataValue",
          "updatedAtDataValue",
          "createdAtDataValue");

  private static final List<Rule> MISHAPS =
      Fates.planned("4 row_filtered, 3 consent_withheld, 2 not_gbv, 1 place_unmatched");

  private final Desk desk;
  private final Canaries canaries;
  private final Dice dice;
  private int filtered;

  Dhis2EventFile(Desk desk) {
    this.desk = desk;
    this.canaries = desk.canaries();
    this.dice = desk.dice("dhis2_event_csv");
  }

  private static Map<String, String> elements() {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("gbv_type", "Loại bạo lực");
    elements.put("sex", "Giới tính");
    elements.put("age", "Tuổi");
    elements.put("consent", "Đồng ý chia sẻ");
    return Collections.unmodifiableMap(elements);
  }

  void write() {
    Fates fates = new Fates(EVENTS, MISHAPS, dice);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    Outcome outcome = desk.outcomes().of(FILE);
    for (int row = 0; row < EVENTS; row++) {
      Optional<Rule> fate = fates.of(row);
      String id = canaries.marker("event");
      List<List<String>> values = rows(desk.incident(id, FIRST, Story.END, fate, dice));
      lines.addAll(values);
      if (Fates.is(fate, Rule.ROW_FILTERED)) {
        outcome.lost(Rule.ROW_FILTERED, values.size());
      } else {
        outcome.row(fate);
        outcome.lost(Rule.ROW_JOINED, values.size() - 1);
      }
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private List<List<String>> rows(Incident incident) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("gbv_type", incident.type().code);
    values.put("sex", incident.person().female() ? "F" : "M");
    values.put("age", Integer.toString(incident.person().age()));
    values.put("consent", incident.consents() ? "true" : "false");
    values.put(FREE_TEXT, "Kể " + canaries.marker("note"));
    String reason = incident.is(Rule.ROW_FILTERED) ? NOT_GIVEN.get(filtered++ % 3) : "";
    boolean deleted = reason.equals(DELETED);
    String status =
        reason.isEmpty() || deleted ? dice.of(List.of("COMPLETED", "COMPLETED", "ACTIVE")) : reason;
    String north = canaries.degrees();
    String east = canaries.degrees();
    String enrollment = canaries.marker("enrollment");
    String staff = canaries.marker("staff");
    List<List<String>> rows = new ArrayList<>();
    values.forEach(
        (field, value) ->
            rows.add(
                List.of(
                    incident.id(),
                    status,
                    Dhis2Ids.of("program"),
                    Dhis2Ids.of("stage"),
                    enrollment,
                    orgUnit(incident),
                    incident.scene().day() + "T00:00:00.000",
                    "",
                    String.format(Locale.ROOT, "POINT(%s %s)", east, north),
                    north,
                    east,
                    "false",
                    Boolean.toString(deleted),
                    incident.received() + "T07:00:00.000",
                    "",
                    incident.received() + "T07:00:00.000",
                    "",
                    staff,
                    "",
                    staff,
                    Dhis2Ids.of("default"),
                    "",
                    staff,
                    Dhis2Tables.element(field),
                    value,
                    Invented.ENGLISH_VALUE,
                    "false",
                    staff,
                    "",
                    "")));
    return rows;
  }

  private static String orgUnit(Incident incident) {
    return incident.is(Rule.PLACE_UNMATCHED)
        ? Dhis2Ids.of("closed")
        : Dhis2Tables.orgUnit(incident.scene());
  }
}
