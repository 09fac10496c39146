package org.anmap.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.anmap.contract.Area;

/** The tables that say what DHIS2's ids mean: org units, data elements, category options. */
final class Dhis2Tables {
  static final String ORG_UNITS = "dhis2/org-units.csv";
  static final String DATA_ELEMENTS = "dhis2/data-elements.csv";
  static final String CATEGORY_OPTIONS = "dhis2/category-option-combos.csv";

  private final Desk desk;

  Dhis2Tables(Desk desk) {
    this.desk = desk;
  }

  static String orgUnit(String level, String code) {
    return Dhis2Ids.of("org unit " + level + " " + code);
  }

  /** Org unit of a district, of a commune from the reform on. */
  static String orgUnit(Scene scene) {
    return orgUnit(scene.commune().isPresent() ? "commune" : "district", scene.placeCode());
  }

  static String element(String name) {
    return Dhis2Ids.of("data element " + name);
  }

  static String combo(String activity) {
    return Dhis2Ids.of("category option combo " + activity);
  }

  void write() {
    FileForm.PLAIN.write(desk.exports().resolve(ORG_UNITS), orgUnits());
    FileForm.PLAIN.write(desk.exports().resolve(DATA_ELEMENTS), elements());
    FileForm.PLAIN.write(desk.exports().resolve(CATEGORY_OPTIONS), combos());
  }

  /** Old provinces and districts stay in the tree beside the new provinces and communes. */
  private List<List<String>> orgUnits() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("id", "code", "name", "parent", "level"));
    String root = orgUnit("country", "VN");
    lines.add(List.of(root, "VN", "Việt Nam", "", "1"));
    TreeMap<String, List<String>> provinces = new TreeMap<>();
    for (Area district : desk.scenes().districts()) {
      Area province = desk.scenes().area(district.parent());
      String id = orgUnit("province", province.ref());
      provinces.put(
          "before " + province.ref(), List.of(id, province.ref(), province.nameVi(), root, "2"));
    }
    for (Commune commune : desk.scenes().communes()) {
      String id = orgUnit("new province", commune.province());
      provinces.put(
          "since " + commune.province(),
          List.of(id, commune.province(), commune.provinceNameVi(), root, "2"));
    }
    lines.addAll(provinces.values());
    for (Area district : desk.scenes().districts()) {
      lines.add(
          List.of(
              orgUnit("district", district.ref()),
              district.ref(),
              district.nameVi(),
              orgUnit("province", district.parent()),
              "3"));
    }
    for (Commune commune : desk.scenes().communes()) {
      lines.add(
          List.of(
              orgUnit("commune", commune.code()),
              commune.code(),
              commune.nameVi(),
              orgUnit("new province", commune.province()),
              "3"));
    }
    return lines;
  }

  private static List<List<String>> elements() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("id", "name", "field"));
    Dhis2EventFile.ELEMENTS.forEach(
        (field, name) -> lines.add(List.of(element(field), name, field)));
    lines.add(List.of(element("sessions"), "Số buổi truyền thông", "sessions"));
    lines.add(List.of(element("participants"), "Số lượt người tham dự", "participants"));
    return lines;
  }

  private static List<List<String>> combos() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("id", "name", "activity"));
    Dhis2AggregateFile.ACTIVITIES.forEach(
        (activity, name) -> lines.add(List.of(combo(activity), name, activity)));
    return lines;
  }
}
