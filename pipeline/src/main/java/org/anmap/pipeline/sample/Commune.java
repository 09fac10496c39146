package org.anmap.pipeline.sample;

import java.util.Comparator;
import java.util.Map;

/**
 * A commune, ward or special zone since the reform of 1 July 2025.
 *
 * @param code of the General Statistics Office; since the reform some codes of old communes mean
 *     larger new ones
 * @param province code since the reform
 * @param people of 2019 by the old district they lived in, an estimate
 */
record Commune(String code, String nameVi, String province, Map<String, Integer> people) {
  /** Tân Thạnh has a namesake in its province, Tân Thành, once tone marks are lost. */
  private static final String NAMED_LIKE_ANOTHER = "27826";

  private static final Map<String, String> PROVINCES =
      Map.of(
          "01", "Thành phố Hà Nội",
          "42", "Tỉnh Hà Tĩnh",
          "48", "Thành phố Đà Nẵng",
          "80", "Tỉnh Tây Ninh");

  private static final Comparator<Map.Entry<String, Integer>> BY_PEOPLE =
      Map.Entry.<String, Integer>comparingByValue()
          .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed());

  Commune {
    people = Map.copyOf(people);
  }

  /** The old district that counts the commune's rows: the one with most of its people. */
  String mainDistrict() {
    return people.entrySet().stream().max(BY_PEOPLE).orElseThrow().getKey();
  }

  boolean straddles() {
    return people.size() > 1;
  }

  /**
   * What an office writes that writes names: the name, or the code where the name is not enough.
   */
  String written() {
    return code.equals(NAMED_LIKE_ANOTHER) ? code : nameVi;
  }

  /** The name of the commune's province since the reform. */
  String provinceNameVi() {
    return PROVINCES.get(province);
  }
}
