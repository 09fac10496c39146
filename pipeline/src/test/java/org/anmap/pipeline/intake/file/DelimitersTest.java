package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          plain                                  ! a,b,c/1,2,3/4,5,6                                 ! ,     ! true
          semicolons                             ! a;b;c/1;2;3/4;5;6                                 ! ;     ! true
          tabs                                   ! a\\tb\\tc/1\\t2\\t3                               ! \\t   ! true
          bars                                   ! a|b|c/1|2|3                                       ! |     ! true
          a title above the header               ! BÁO CÁO 6 THÁNG/Huyện, năm 2025//a;b;c/1;2;3/4;5;6 ! ;     ! true
          a title with commas above few rows     ! Huyện, xã, năm/Huyện, xã, quý/a;b/1;2/3;4         ! ;     ! true
          decimal commas                         ! a;b;c/1,5;2,5;3/1,5;2,5;4/1,5;2,5;5               ! ;     ! true
          decimal commas and no header           ! 1;2,5/3;4,5                                       ! ;     ! false
          semicolons within a comma file         ! a,b,c/1,x;y,2/3,x;y;z,4/5,6,7                     ! ,     ! true
          delimiters within quotes               ! "a;1","b;2"/"c;3","d;4"                           ! ,     ! true
          line ends within quotes                ! a;b/"1/2,3/4,5";6/7;8                             ! ;     ! true
          a quote within a field                 ! a;b/5" x;6/7;8                                    ! ;     ! true
          rows of several widths                 ! a;b;c/1;2/3;4;5/6;7;8                             ! ;     ! true
          one column                             ! a/1/2/3                                           ! ,     ! false
          one column of sentences                ! text/one; two/three/four/five/six/seven/eight/nine ! ,    ! false
          one row                                ! a;b;c                                             ! ;     ! false
          nothing                                ! ~~                                                ! ,     ! false
          a sample that ends within a row        ! a;b;c/1;2;3/4                                     ! ;     ! true
          """)
  void the_delimiter_is_what_makes_rows_alike(
      String what, String sample, String delimiter, boolean isCertain) {
    String text = sample.replace('/', '\n').replace("\\t", "\t");
    char expected = delimiter.replace("\\t", "\t").charAt(0);
    assertEquals(new Delimiter(expected, isCertain), Delimiters.sniff(text, '"'), what);
  }

  @Property
  void any_table_of_words_is_told(
      @ForAll("words") List<List<String>> rows, @ForAll("delimiters") char delimiter) {
    String text =
        rows.stream()
            .map(row -> String.join(String.valueOf(delimiter), row))
            .collect(Collectors.joining("\r\n"));
    assertEquals(new Delimiter(delimiter, true), Delimiters.sniff(text, '"'));
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  @Provide
  Arbitrary<List<List<String>>> words() {
    Arbitrary<String> word = Arbitraries.of("", "a", "Hội An", "5.5", "\"x,y\"", "\"x;y\nz\"");
    return Arbitraries.integers()
        .between(2, 9)
        .flatMap(width -> word.list().ofSize(width).list().ofMinSize(2).ofMaxSize(120));
  }
}
