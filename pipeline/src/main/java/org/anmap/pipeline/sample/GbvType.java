package org.anmap.pipeline.sample;

import java.util.List;

/** Types of violence with the labels offices write and the share each has in the sample. */
enum GbvType {
  PHYSICAL("physical_assault", "Physical Assault", "Hành hung thể chất", 0.36),
  PSYCHOLOGICAL(
      "psychological_emotional_abuse",
      "Psychological / Emotional Abuse",
      "Bạo lực tinh thần",
      0.28),
  DENIAL(
      "denial_of_resources_opportunities_or_services",
      "Denial of Resources, Opportunities or Services",
      "Tước đoạt nguồn lực, cơ hội hoặc dịch vụ",
      0.13),
  SEXUAL_ASSAULT("sexual_assault", "Sexual Assault", "Tấn công tình dục", 0.10),
  RAPE("rape", "Rape", "Hiếp dâm", 0.07),
  FORCED_MARRIAGE("forced_marriage", "Forced Marriage", "Cưỡng ép hôn nhân", 0.06),
  UNKNOWN("", "Unknown", "Không rõ", 0.005),
  NOT_GBV("non-gbv", "Non-GBV", "Không phải BLG", 0.006);

  /** The types that are violence and known. */
  static final List<GbvType> REPORTED =
      List.of(PHYSICAL, PSYCHOLOGICAL, DENIAL, SEXUAL_ASSAULT, RAPE, FORCED_MARRIAGE);

  final String code;
  final String english;
  final String vietnamese;
  final double share;

  GbvType(String code, String english, String vietnamese, double share) {
    this.code = code;
    this.english = english;
    this.vietnamese = vietnamese;
    this.share = share;
  }
}
