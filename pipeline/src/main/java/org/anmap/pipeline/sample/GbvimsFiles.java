package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/**
 * The Incident Recorder's sheet "Incident Data", as a workbook and saved from it as CSV.
 *
 * <p>Headings as Primero writes them (its file of translations, English). They leave no room for a
 * column of our own: the agency code says that the rows are invented.
 */
final class GbvimsFiles {
  static final String SHEET = "Incident Data";
  static final String WORKBOOK = "gbvims_ir/incidents.xlsx";
  static final String TEXT = "gbvims_ir/incidents.csv";
  static final YearMonth FIRST = YearMonth.of(2024, 7);

  static final List<String> HEADINGS =
      List.of(
          "INCIDENT ID",
          "SURVIVOR CODE",
          "CASE MANAGER CODE",
          "DATE OF INTERVIEW",
          "DATE OF INCIDENT",
          "DATE OF BIRTH",
          "SEX",
          "ETHNICITY",
          "COUNTRY OF ORIGIN",
          "CIVIL / MARITAL STATUS",
          "DISPLACEMENT STATUS AT REPORT",
          "PERSON WITH DISABILITY?",
          "UNACCOMPANIED OR SEPARATED CHILD?",
          "STAGE OF DISPLACEMENT AT INCIDENT",
          "INCIDENT TIME OF DAY",
          "INCIDENT LOCATION",
          "INCIDENT COUNTY",
          "INCIDENT DISTRICT",
          "INCIDENT CAMP / TOWN",
          "GBV TYPE",
          "HARMFUL TRADITIONAL PRACTICE",
          "MONEY, GOODS, BENEFITS AND / OR SERVICES EXCHANGED ?",
          "TYPE OF ABDUCTION",
          "PREVIOUSLY REPORTED THIS INCIDENT?",
          "PREVIOUS GBV INCIDENTS?",
          "No. ALLEGED PRIMARY PERPETRATOR(S)",
          "ALLEGED PERPETRATOR SEX",
          "PREVIOUS INCIDENT WITH THIS PERPETRATOR",
          "ALLEGED PERPETRATOR AGE GROUP",
          "ALLEGED PERPETRATOR - SURVIVOR RELATIONSHIP",
          "ALLEGED PERPETRATOR OCCUPATION",
          "REFERRED TO YOU FROM?",
          "SAFE HOUSE / SHELTER",
          "HEALTH / MEDICAL SERVICES",
          "PSYCHOSOCIAL SERVICES",
          "WANTS LEGAL ACTION?",
          "LEGAL ASSISTANCE SERVICES",
          "POLICE / OTHER SECURITY ACTOR",
          "LIVELIHOODS PROGRAM",
          "CHILD PROTECTION SERVICES / EDUCATION SERVICES",
          "CONSENT GIVEN",
          "REPORTING AGENCY CODE");

  static final int ROWS = 200;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final List<Rule> MISHAPS =
      Fates.planned(
          "14 consent_withheld, 5 not_gbv, 2 incident_after_report, 2 place_unmatched,"
              + " 1 place_ambiguous, 1 date_missing, 1 date_unreadable");

  private static final List<String> RELATIONSHIPS =
      List.of(
          "Intimate Partner / Former Partner",
          "Intimate Partner / Former Partner",
          "Family other than spouse or caregiver",
          "Family Friend/Neighbor",
          "Supervisor / Employer",
          "No relation",
          "Unknown");

  private static final List<String> REFERRED_FROM =
      List.of(
          "Self Referral/First Point of Contact",
          "Health/Medical Services",
          "Police/Other Security Actor",
          "Health/Medical Services & Police/Other Security Actor",
          "Community or Camp Leader & Teacher/School Official & Psychosocial/Counseling Services");

  private static final List<String> STATUSES =
      List.of(
          "Service provided by your agency",
          "Services already received from another agency",
          "Referred",
          "Service not applicable",
          "Referral declined by survivor",
          "Service unavailable");

  private final Desk desk;
  private final Dice dice;

  GbvimsFiles(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("gbvims_ir");
  }

  /** The id of a row, which referrals and withdrawals name. */
  static String id(int row) {
    return String.format(Locale.ROOT, "GBV-BIADAT-%05d", row + 1);
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    List<List<Object>> lines = new ArrayList<>();
    lines.add(List.copyOf(HEADINGS));
    for (int row = 0; row < ROWS; row++) {
      Optional<Rule> fate = fates.of(row);
      lines.add(cells(desk.incident(id(row), FIRST, Story.END, fate, dice)));
      desk.outcomes().of(WORKBOOK).row(fate);
      desk.outcomes().of(TEXT).row(fate);
    }
    WorkbookFile.write(desk.exports().resolve(WORKBOOK), SHEET, lines);
    FileForm.PLAIN.write(desk.exports().resolve(TEXT), lines.stream().map(this::texts).toList());
  }

  private List<String> texts(List<Object> cells) {
    return cells.stream()
        .map(cell -> cell instanceof LocalDate day ? DAY.format(day) : cell.toString())
        .toList();
  }

  private List<Object> cells(Incident incident) {
    Scene scene = incident.scene();
    return List.of(
        incident.id(),
        "NS-" + desk.canaries().marker("survivor"),
        "CB-" + desk.canaries().marker("case_manager"),
        incident.reportedOn().<Object>map(day -> day).orElse(incident.reported(DAY)),
        incident.happenedOn(),
        incident.person().birth(),
        incident.person().female() ? "F" : "M",
        dice.of(List.of("Kinh", "Kinh", "Kinh", "Cơ Tu", "Mường")),
        "Viet Nam",
        dice.of(List.of("Single", "Married/Cohabitating", "Divorced/Separated", "Widowed")),
        dice.of(List.of("Resident", "Resident", "Resident", "IDP", "Returnee")),
        dice.of(List.of("No", "No", "No", "Mental Disability", "Physical Disability", "Both")),
        incident.person().age() < 18 ? dice.of(List.of("No", "Unaccompanied Minor")) : "No",
        "Not Displaced / Home Community",
        dice.of(List.of("Morning", "Noon", "Evening", "Night")),
        dice.of(List.of("Home", "Home", "Street", "School", "Work Place", "Other")),
        scene.provinceName(),
        incident.place(scene.placeName()),
        "Thôn " + desk.canaries().marker("village"),
        incident.type().english,
        "No",
        dice.chance(0.03) ? "Yes" : "No",
        dice.chance(0.02) ? "Trafficked" : "None",
        dice.of(List.of("No", "No", "Yes-GBVIMS Org / Agency")),
        dice.of(List.of("No", "Yes")),
        dice.chance(0.04) ? "More than 3" : (Object) dice.between(1, 3),
        dice.of(List.of("M", "M", "M", "F", "M and F")),
        dice.of(List.of("No", "Yes")),
        dice.of(List.of("Age 18 - 25", "Age 26 - 40", "Age 41 - 60", "61 & Older", "Unknown")),
        dice.of(RELATIONSHIPS),
        dice.of(List.of("Farmer", "Worker", "Unemployed", "Unknown")),
        dice.of(REFERRED_FROM),
        service(),
        service(),
        service(),
        dice.of(List.of("Yes", "No", "Undecided at Time of Report")),
        service(),
        service(),
        service(),
        service(),
        consent(incident),
        dice.of(List.of("INVENTED-A", "INVENTED-B")));
  }

  private String consent(Incident incident) {
    return incident.consents() ? "Yes" : dice.of(List.of("No", ""));
  }

  private String service() {
    return dice.of(STATUSES);
  }
}
