package org.anmap.pipeline.intake.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.intake.text.Folds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTest {
  private static final CodeLists LISTS = CodeLists.builtIn();
  private static final Profiles PROFILES = Profiles.builtIn(LISTS);

  @ParameterizedTest
  @MethodSource("builtIn")
  void no_identifying_header_is_ever_read(String name) {
    Profile profile = PROFILES.named(name);
    assertFalse(profile.dropped().isEmpty(), name);
    profile.dropped().forEach(header -> assertFalse(profile.fieldOf().containsKey(header), header));
  }

  static List<String> builtIn() {
    return Profiles.BUILT_IN;
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Ngày tiếp nhận, REPORT_DATE",
    "NGÀY TIẾP NHẬN, REPORT_DATE",
    "ngay_tiep_nhan, REPORT_DATE",
    "Nga\u0300y tie\u0302\u0301p nha\u0323\u0302n, REPORT_DATE",
    "report date, REPORT_DATE",
    "'  Report-Date ', REPORT_DATE",
    "Quận / Huyện, DISTRICT",
    "Đơn vị, ",
    "Họ và tên, ",
  })
  void headers_match_in_any_spelling(String header, Field expected) {
    assertEquals(expected, PROFILES.named("case_flat").fieldOf().get(Folds.of(header)));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Hiếp dâm, rape",
    "rape, rape",
    "Psychological / Emotional Abuse, psychological_emotional_abuse",
    "BAO LUC TINH THAN, psychological_emotional_abuse",
    "bạo lực kinh tế, denial_of_resources_opportunities_or_services",
    "non_gbv, non-gbv",
    "bạo lực, ",
  })
  void labels_of_either_language_mean_a_code(String label, String code) {
    assertEquals(
        Optional.ofNullable(code), PROFILES.named("case_flat").code(Field.GBV_TYPE, label));
  }

  @Test
  void a_profile_is_a_name_and_never_a_path() {
    assertThrows(ConfigException.class, () -> PROFILES.named("../case_flat"));
    assertThrows(ConfigException.class, () -> PROFILES.named("case_flatt"));
  }

  @Test
  void the_dimension_of_types_lists_no_other_record() {
    assertEquals(6, LISTS.dimension("GBV_TYPE").size());
    assertFalse(
        LISTS.dimension("GBV_TYPE").stream().anyMatch(c -> c.code().equals(CodeLists.NOT_GBV)));
    assertThrows(ConfigException.class, () -> LISTS.dimension("HIV_STATUS"));
  }
}
