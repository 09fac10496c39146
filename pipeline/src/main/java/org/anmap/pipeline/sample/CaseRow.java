package org.anmap.pipeline.sample;

/** One row of a case export as an office wrote it, every field as text. */
record CaseRow(
    String id,
    String name,
    String birthYear,
    String birthDate,
    String nationalId,
    String phone,
    String address,
    String province,
    String district,
    String reported,
    String happened,
    String sex,
    String age,
    String type,
    String received,
    String note) {

  CaseRow resubmitted(String newType, String newReceived, String newNote) {
    return new CaseRow(
        id,
        name,
        birthYear,
        birthDate,
        nationalId,
        phone,
        address,
        province,
        district,
        reported,
        happened,
        sex,
        age,
        newType,
        newReceived,
        newNote);
  }

  CaseRow at(String newProvince, String newDistrict) {
    return new CaseRow(
        id,
        name,
        birthYear,
        birthDate,
        nationalId,
        phone,
        address,
        newProvince,
        newDistrict,
        reported,
        happened,
        sex,
        age,
        type,
        received,
        note);
  }

  CaseRow reportedOn(String text) {
    return new CaseRow(
        id,
        name,
        birthYear,
        birthDate,
        nationalId,
        phone,
        address,
        province,
        district,
        text,
        happened,
        sex,
        age,
        type,
        received,
        note);
  }

  CaseRow withoutId() {
    return new CaseRow(
        "",
        name,
        birthYear,
        birthDate,
        nationalId,
        phone,
        address,
        province,
        district,
        reported,
        happened,
        sex,
        age,
        type,
        received,
        note);
  }
}
