package org.anmap.pipeline.intake;

import java.util.Locale;

/** The fields of an export that intake reads; every other column is dropped unread. */
enum Field {
  RECORD_ID,
  SURVIVOR_ID,
  REPORT_DATE,
  INCIDENT_DATE,
  RECEIVED_ON,
  PROVINCE,
  DISTRICT_CODE,
  DISTRICT,
  GBV_TYPE,
  SEX,
  AGE,
  ACTIVITY,
  PARTICIPANTS,
  SOURCE,
  MONTH,
  RECEIVED;

  /** The name in profiles and notices. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
