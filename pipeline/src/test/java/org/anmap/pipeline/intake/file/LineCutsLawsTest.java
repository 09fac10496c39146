package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Wherever a text is cut, its parts give the records of the whole, as the strict parser reads them.
 */
class LineCutsLawsTest {
  private static Path file;

  @BeforeContainer
  static void create() throws IOException {
    file = Files.createTempFile("anmap-cuts", ".csv");
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 1000)
  void parts_give_the_records_of_the_whole(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 9) int parts,
      @ForAll @IntRange(min = 1, max = 40) int chunk,
      @ForAll boolean marked)
      throws IOException {
    byte[] bytes = (marked ? "\uFEFF" + text : text).getBytes(UTF_8);
    Files.write(file, bytes);
    List<Long> cuts = LineCuts.cuts(file, parts, 1, new QuoteStates(';', '"'), chunk);

    List<String> pieces = pieces(bytes, cuts);
    assertTrue(pieces.size() <= parts);
    assertTrue(pieces.stream().skip(1).noneMatch(String::isEmpty));
    assertEquals(
        records(text), all(pieces), "a text and its parts must give the same records, or no part");
  }

  /** Texts of whole, quoted, odd and wrong fields, with every kind of line end. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> field =
        Arbitraries.of(
            "",
            "a",
            "Đà",
            "\"\"",
            "\"a\"",
            "\"a;b\"",
            "\"a\nb\"",
            "\"a\r\nb\"",
            "\"a\"\"b\"",
            "\"\"\"\"",
            "\"\r\"",
            "a\"b",
            "a\"",
            "\"\n\n\n\"",
            "'",
            "\"a\"b",
            "\"");
    Arbitrary<String> end = Arbitraries.of(";", ";", ";", "\n", "\r\n", "\r", "\n\n", "\r\r");
    return field
        .flatMap(f -> end.map(e -> f + e))
        .list()
        .ofMaxSize(30)
        .map(l -> String.join("", l));
  }

  /** The records, or nothing if the parser refuses the quotes. */
  private static Optional<List<List<String>>> records(String text) {
    try {
      return Optional.of(
          CsvReader.builder()
              .fieldSeparator(';')
              .allowUnclosedQuote(false)
              .allowExtraCharsAfterClosingQuote(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .ofCsvRecord(text)
              .stream()
              .map(CsvRecord::getFields)
              .toList());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<List<String>>> all(List<String> pieces) {
    List<List<String>> all = new ArrayList<>();
    for (String piece : pieces) {
      Optional<List<List<String>>> records = records(piece);
      if (records.isEmpty()) {
        return records;
      }
      all.addAll(records.get());
    }
    return Optional.of(all);
  }

  private static List<String> pieces(byte[] bytes, List<Long> cuts) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cuts.size(); i++) {
      int to = i < cuts.size() ? Math.toIntExact(cuts.get(i)) : bytes.length;
      String piece = new String(bytes, from, to - from, UTF_8);
      pieces.add(piece.startsWith("\uFEFF") ? piece.substring(1) : piece);
      from = to;
    }
    return pieces;
  }
}
