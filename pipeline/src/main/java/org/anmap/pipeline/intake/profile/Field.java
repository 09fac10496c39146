package org.anmap.pipeline.intake.profile;

import java.util.Locale;
import java.util.Optional;

/** The fields of an export that intake reads; every other column is dropped unread. */
public enum Field {
  RECORD_ID(Type.ID),
  SURVIVOR_ID(Type.ID),
  /** The case that a referral is of. */
  CASE_ID(Type.ID),
  REPORT_DATE(Type.DATE),
  INCIDENT_DATE(Type.DATE),
  RECEIVED_ON(Type.DATE),
  /** Read for the age at the incident, never kept. */
  BIRTH_DATE(Type.DATE),
  PROVINCE(Type.PLACE),
  DISTRICT_CODE(Type.PLACE),
  DISTRICT(Type.PLACE),
  /** Read to find the district, never kept. */
  COMMUNE(Type.PLACE),
  GBV_TYPE("gbv_type"),
  SEX("sex"),
  AGE(Type.AGE),
  MARITAL_STATUS("marital_status"),
  DISPLACEMENT_STATUS("displacement_status"),
  /** Yes or no, never which. */
  DISABILITY(Type.PRESENCE),
  HARMFUL_PRACTICE(Type.PRESENCE),
  /** Whether goods or money were exchanged: read for the case context, never kept. */
  EXCHANGE(Type.PRESENCE),
  /** Read for the case context, never kept. */
  ABDUCTION(Type.PRESENCE),
  CASE_CONTEXT("case_context"),
  TIME_OF_DAY("time_of_day"),
  LOCATION_TYPE("location_type"),
  PREVIOUSLY_REPORTED(Type.ANSWER),
  PREVIOUS_INCIDENTS(Type.ANSWER),
  PERPETRATORS("perpetrators"),
  PERP_SEX("perp_sex"),
  PERP_AGE_GROUP("perp_age_group"),
  PERP_RELATIONSHIP("perp_relationship"),
  REFERRED_FROM("referred_from"),
  SVC_SAFEHOUSE("referral_status"),
  SVC_HEALTH("referral_status"),
  SVC_PSYCHOSOCIAL("referral_status"),
  SVC_LEGAL("referral_status"),
  SVC_POLICE("referral_status"),
  SVC_LIVELIHOODS("referral_status"),
  SVC_CHILD_PROTECTION("referral_status"),
  LEGAL_ACTION(Type.ANSWER),
  REPORTING_LAG("reporting_lag"),
  CONSENT(Type.ANSWER),
  /** How many cases, sessions or units one row stands for. */
  COUNT(Type.COUNT),
  ACTIVITY("outreach_activity"),
  PARTICIPANTS(Type.COUNT),
  UNIT_KIND("unit_kind"),
  ENROLLED(Type.COUNT),
  VALID_FROM(Type.DATE),
  VALID_TO(Type.DATE),
  PERIOD(Type.PERIOD),
  VALUE(Type.COUNT),
  FROM_SECTOR("actor_sector"),
  TO_SECTOR("actor_sector"),
  OUTCOME("referral_outcome"),
  OUTCOME_ON(Type.DATE),
  SOURCE(Type.NAME),
  MONTH(Type.NAME),
  RECEIVED(Type.NAME);

  /** How the text of a field is read. */
  public enum Type {
    /** Hashed under a key, never kept. */
    ID,
    DATE,
    /** Found in the table of units, never kept. */
    PLACE,
    /** One or several codes of a list. */
    CODE,
    ANSWER,
    /** Whether something is there: a filled cell that does not say no. */
    PRESENCE,
    AGE,
    COUNT,
    PERIOD,
    /** A word of a reporting source or a withdrawal: of offices, not of people. */
    NAME
  }

  private final Type type;
  private final String list;

  Field(Type type) {
    this.type = type;
    this.list = "";
  }

  Field(String list) {
    this.type = Type.CODE;
    this.list = list;
  }

  /** The name in profiles and notices. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Type type() {
    return type;
  }

  /** The code list of a field of type {@link Type#CODE}, else empty. */
  public String list() {
    return list;
  }

  /** The field of a name, if there is one. */
  public static Optional<Field> named(String name) {
    for (Field field : values()) {
      if (field.code().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
