package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The communes that took the place of the programme's old districts.
 *
 * <p>{@code new_communes.csv} holds a row for each commune and each old district some of its people
 * lived in: resolutions 1656, 1659, 1665 and 1682/NQ-UBTVQH15, and for the people the census of
 * 2019, an old commune's people divided equally where it was split.
 */
final class Communes {
  private final List<Commune> all;
  private final Map<String, List<Commune>> byDistrict = new HashMap<>();

  private Communes(List<Commune> all) {
    this.all = List.copyOf(all);
    for (Commune commune : all) {
      for (String district : commune.people().keySet()) {
        byDistrict.computeIfAbsent(district, d -> new ArrayList<>()).add(commune);
      }
    }
  }

  static Communes load() {
    Map<String, Commune> communes = new TreeMap<>();
    try (InputStream bytes = Communes.class.getResourceAsStream("new_communes.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        Map<String, Integer> people =
            Map.of(row.getField("DISTRICT"), Integer.parseInt(row.getField("PEOPLE")));
        Commune part =
            new Commune(
                row.getField("CODE"), row.getField("NAME_VI"), row.getField("PROVINCE"), people);
        communes.merge(part.code(), part, Communes::joined);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Communes(List.copyOf(communes.values()));
  }

  private static Commune joined(Commune a, Commune b) {
    Map<String, Integer> people = new HashMap<>(a.people());
    people.putAll(b.people());
    return new Commune(a.code(), a.nameVi(), a.province(), people);
  }

  /** Every commune, in order of its code. */
  List<Commune> all() {
    return all;
  }

  /**
   * The commune in which something happened in an old district, drawn by where its people live.
   *
   * @param counted the old districts that may count a row; the rows of a straddling commune are
   *     carried to its main district, and none may reach one that is said to have sent nothing
   */
  Commune draw(String district, Predicate<String> counted, Dice dice) {
    List<Commune> open =
        byDistrict.get(district).stream().filter(c -> counted.test(c.mainDistrict())).toList();
    return dice.of(open, commune -> commune.people().get(district));
  }
}
