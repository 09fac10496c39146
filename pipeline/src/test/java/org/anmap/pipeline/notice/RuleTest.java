package org.anmap.pipeline.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  @ParameterizedTest
  @EnumSource
  void has_a_name_in_snake_case_and_a_sentence_for_the_analyst(Rule rule) {
    assertTrue(rule.code().matches("[a-z]+(_[a-z]+)*"));
    assertTrue(rule.sentence().matches("[a-z].{10,80}[^.]"), rule.sentence());
    assertEquals(rule, Rule.of(rule.at("a.csv", 1, "age").rule()));
    assertEquals(
        "a.csv, row 1, column age: " + rule.sentence() + " (" + rule.code() + ")",
        rule.at("a.csv", 1, "age").text());
  }
}
