package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.notice.Rule;

/**
 * Primero v2's CSV of incidents: raw field names and codes, lists in brackets, an apostrophe before
 * what a spreadsheet would take for a formula, no subforms and so no services or perpetrators.
 *
 * <p>The installation uses the codes of the General Statistics Office as its location codes.
 */
final class PrimeroFile {
  static final String FILE = "primero_v2_csv/incidents.csv";
  private static final int ROWS = 200;
  private static final YearMonth FIRST = YearMonth.of(2024, 10);

  private static final List<Rule> MISHAPS =
      Fates.planned(
          "16 consent_withheld, 4 row_filtered, 4 not_gbv, 2 place_unmatched, 1 date_missing");

  private final Desk desk;
  private final Canaries canaries;
  private final Dice dice;

  PrimeroFile(Desk desk) {
    this.desk = desk;
    this.canaries = desk.canaries();
    this.dice = desk.dice("primero_v2_csv");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    List<List<String>> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      String id = canaries.uuid();
      Map<String, String> cells = cells(desk.incident(id, FIRST, Story.END, fates.of(row), dice));
      if (lines.isEmpty()) {
        lines.add(List.copyOf(cells.keySet()));
      }
      lines.add(List.copyOf(cells.values()));
      desk.outcomes().of(FILE).row(fates.of(row));
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private Map<String, String> cells(Incident incident) {
    Person person = incident.person();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", incident.id());
    cells.put("incidentid_ir", "'=" + canaries.marker("incident_code"));
    cells.put("survivor_code", canaries.marker("survivor"));
    cells.put("owned_by", canaries.marker("staff"));
    cells.put("created_by", canaries.marker("staff"));
    cells.put("created_organization", "[\"agency-invented\"]");
    cells.put("date_of_first_report", incident.reportedOn().map(Object::toString).orElse(""));
    cells.put("incident_date", incident.happenedOn().toString());
    cells.put("date_of_birth", person.birth().toString());
    cells.put("age", dice.chance(0.01) ? "'-1" : Integer.toString(person.age()));
    cells.put("sex", person.female() ? "female" : "male");
    cells.put("ethnicity", dice.of(List.of("[\"kinh\"]", "[\"kinh\"]", "[\"kinh\", \"hoa\"]")));
    cells.put("nationality", "[\"vietnam\"]");
    cells.put("religion", "[]");
    cells.put("country_of_origin", "vietnam");
    cells.put(
        "maritial_status",
        dice.of(List.of("single", "married_cohabitating", "divorced_separated", "widowed", "")));
    cells.put("displacement_status", dice.of(List.of("resident", "resident", "returnee")));
    cells.put("disability_type", dice.of(List.of("", "", "physical_disability")));
    cells.put("unaccompanied_separated_status", "no");
    cells.put("displacement_incident", "not_displaced_home_community");
    cells.put("incident_timeofday", dice.of(List.of("morning", "noon", "evening", "night")));
    cells.put("incident_location_type", dice.of(List.of("home", "home", "street", "school")));
    cells.put("incident_location", incident.place(incident.scene().placeCode()));
    cells.put("incident_camp_town", "Thôn " + canaries.marker("village"));
    cells.put("gbv_sexual_violence_type", incident.type().code);
    cells.put("harmful_traditional_practice", "no");
    cells.put("goods_money_exchanged", dice.chance(0.03) ? "true" : "false");
    cells.put("abduction_status_time_of_incident", "none");
    cells.put("gbv_reported_elsewhere", "no");
    cells.put("gbv_previous_incidents", dice.of(List.of("true", "false")));
    cells.put("elapsed_reporting_time", dice.of(List.of("0_3_days", "6_14_days", "over_1_month")));
    cells.put("number_of_perpetrators", "1");
    cells.put(
        "gbv_case_context",
        dice.of(
            List.of(
                "[]",
                "[\"intimate_partner_violence\"]",
                "[\"intimate_partner_violence\", \"early_marriage\"]")));
    cells.put(
        "service_referred_from",
        dice.of(List.of("[\"health_medical_service\"]", "[\"police_other_service\", \"other\"]")));
    cells.put("service_safehouse_referral", dice.of(List.of("referred", "service_unavailable")));
    cells.put("consent_reporting", consent(incident));
    cells.put("name", person.name());
    cells.put("name_first", canaries.marker("name"));
    cells.put("name_last", canaries.marker("name"));
    cells.put("name_nickname", "'@" + canaries.marker("name"));
    cells.put("other_id_no", person.nationalId());
    cells.put("telephone_current", "'+" + person.phone());
    cells.put("address_current", person.address());
    cells.put("location_current", incident.scene().placeCode());
    cells.put("incident_description", "'- Kể rằng " + canaries.marker("note") + ",\nrồi về");
    cells.put("non_gbv_type_notes", "");
    cells.put("short_id", canaries.marker("short_id"));
    cells.put("case_id", canaries.uuid());
    cells.put("incident_case_id", canaries.uuid());
    cells.put("record_state", "true");
    cells.put(
        "status",
        incident.is(Rule.ROW_FILTERED) ? "duplicate" : dice.of(List.of("open", "closed")));
    cells.put(Invented.ENGLISH_HEADER, Invented.ENGLISH_VALUE);
    return cells;
  }

  private String consent(Incident incident) {
    return incident.consents() ? "true" : dice.of(List.of("false", ""));
  }
}
