package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defect 30: several values in one cell. */
class MultiTest {
  @ParameterizedTest(name = "{0} split at <{1}> → {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '!',
      textBlock =
          """
          # cell                   ! separators ! values
          Y tế & Công an           ! ` & `      ! Y tế / Công an
          R&D & Y tế               ! ` & `      ! R&D / Y tế
          R&D                      ! &          ! R / D
          a; b;c                   ! ;          ! a / b / c
          a, b; c & d              ! ` & ;,`    ! a / b / c / d
          a b  c                   ! ` `        ! a / b / c
          a b                      ! ;          ! a b
          a|b                      ! |          ! a / b
          a b                      ! ``         ! a b
          b; a; b                  ! ;          ! b / a
          ; ;a;;                   ! ;          ! a
          ``                       ! ;          ! ``
          ;                        ! ;          ! ``
          ["a", "b"]               ! ;          ! a / b
          ["a; b", "c, d"]         ! ;          ! a; b / c, d
          ['a', 'b']               ! ``         ! a / b
          [a, b c]                 ! ` `        ! a / b c
          [Women's Union, b]       ! ``         ! Women's Union / b
          ["say \\"a\\"", "b\\\\c"]    ! ``         ! say "a" / b\\c
          ["T\\u1ebf"]              ! ``         ! Tế
          ["a", "", "a"]           ! ``         ! a
          []                       ! ``         ! ``
          ["a                      ! ``         ! ["a
          ["a, b]                  ! ``         ! a, b
          [                        ! ``         ! [
          """)
  void splits(String text, String separators, String expected) {
    assertEquals(expected, String.join(" / ", Multi.split(text, separators)));
  }

  @Test
  void splits_at_line_ends() {
    assertEquals(List.of("a", "b"), Multi.split("a\r\nb\n", "\n"));
  }

  @Property
  void values_are_trimmed_known_and_once_each(
      @ForAll @Chars({'[', ']', '"', '\'', '\\', 'u', ',', ';', ' ', '&', 'é'}) String text,
      @ForAll @Chars({';', ' ', '&', ','}) @StringLength(max = 4) String separators) {
    List<String> values = Multi.split(text, separators);
    assertEquals(values.size(), new HashSet<>(values).size());
    values.forEach(value -> assertEquals(value.strip(), value));
    assertFalse(values.contains(""));
  }

  @Property
  void what_was_joined_comes_apart_again(
      @ForAll
          List<@CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 3) String> values) {
    List<String> once = values.stream().distinct().toList();
    assertEquals(once, Multi.split(String.join("; ", values), ";"));
    assertEquals(once, Multi.split(String.join(" & ", values), " & "));
    assertEquals(once, Multi.split("[\"" + String.join("\", \"", values) + "\"]", ""));
  }
}
