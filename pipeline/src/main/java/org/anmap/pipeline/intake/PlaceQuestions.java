package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.geography.Carry;
import org.anmap.pipeline.geography.Nearest;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.notice.PlaceQuestion;

/**
 * The places of a file that no unit was found for, each once, with the units that are most like it.
 *
 * <p>A place is named by a keyed hash of its text: the analyst finds the text in her own file, at
 * the rows that are listed, and maps the hash; the text itself is written nowhere.
 */
final class PlaceQuestions {
  /** A column that is no place at all would ask without end. */
  static final int MOST = 300;

  /** So many rows of each are listed. */
  static final int ROWS = 20;

  private static final int CANDIDATES = 3;

  private final String source;
  private final String file;
  private final PlaceFinder places;
  private final Pseudonyms pseudonyms;
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  private record Asked(List<PlaceQuestion.Candidate> candidates, List<Long> first, long[] rows) {}

  PlaceQuestions(String source, String file, PlaceFinder places, Pseudonyms pseudonyms) {
    this.source = source;
    this.file = file;
    this.places = places;
    this.pseudonyms = pseudonyms;
  }

  /** The unit that the analyst has mapped this text to, or null, and then it is asked. */
  Placed.Found ask(
      Fields fields, String province, String district, String commune, LocalDate date) {
    if (district.isEmpty() && commune.isEmpty()) {
      return null;
    }
    String hash =
        HexFormat.of()
            .formatHex(
                pseudonyms.place(
                    String.join(
                        "\u0000", Folds.of(province), Folds.of(district), Folds.of(commune))));
    String key = "#" + hash;
    String mapped = places.mappedHashes().get(hash);
    if (mapped != null) {
      return new Placed.Found(mapped, Carry.AS_IS);
    }
    Asked before = asked.get(key);
    if (before == null && asked.size() < MOST) {
      before =
          new Asked(candidates(province, district, commune, date), new ArrayList<>(), new long[1]);
      asked.put(key, before);
    }
    if (before != null) {
      before.rows()[0]++;
      if (before.first().size() < ROWS) {
        before.first().add(fields.record().row());
      }
    }
    return null;
  }

  private List<PlaceQuestion.Candidate> candidates(
      String province, String district, String commune, LocalDate date) {
    List<PlaceQuestion.Candidate> candidates = new ArrayList<>();
    for (Nearest near : places.nearest(province, district, commune, date, CANDIDATES)) {
      candidates.add(new PlaceQuestion.Candidate(near.unit(), near.name()));
    }
    return candidates;
  }

  List<PlaceQuestion> list() {
    List<PlaceQuestion> list = new ArrayList<>();
    asked.forEach(
        (key, a) ->
            list.add(new PlaceQuestion(source, file, key, a.rows()[0], a.first(), a.candidates())));
    return list;
  }
}
