package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anmap.pipeline.geography.Choice.Kind;

/** What one cell means on a day: what was valid that day before anything else. */
final class CellReading {
  private final PlaceIndex index;

  CellReading(PlaceIndex index) {
    this.index = index;
  }

  /** What a district cell means: a district, or a commune where an office writes one there. */
  Choice district(LocalDate date, Scope scope, Wording cell) {
    if (cell.isUnknown()) {
      return Choice.NONE;
    }
    List<Candidate> districts =
        named(index.districts(), scope, cell, cell.mayCodeDistrict(longest()));
    List<Candidate> communes = named(index.communes(), scope, cell, cell.mayCodeCommune(longest()));
    if (accented(districts, cell).isEmpty() != accented(communes, cell).isEmpty()) {
      districts = accented(districts, cell);
      communes = accented(communes, cell);
    }
    List<Candidate> districtsThen = valid(districts, date);
    List<Candidate> communesThen = valid(communes, date);
    if (!districtsThen.isEmpty()) {
      return choice(districtsThen, Kind.DISTRICT_THEN, cell);
    }
    if (cell.isNumber() && !communesThen.isEmpty()) {
      // A number without its zeros may be the old code of a district or the code of a commune.
      List<Candidate> both = Stream.concat(communesThen.stream(), districts.stream()).toList();
      return choice(both, districts.isEmpty() ? Kind.COMMUNE_THEN : Kind.OTHERWISE, cell);
    }
    if (!communesThen.isEmpty()) {
      return choice(communesThen, Kind.COMMUNE_THEN, cell);
    }
    return choice(districts.isEmpty() ? communes : districts, Kind.OTHERWISE, cell);
  }

  /** What a commune cell means. */
  Choice commune(LocalDate date, Scope scope, Wording cell) {
    if (cell.isUnknown()) {
      return Choice.NONE;
    }
    List<Candidate> communes = named(index.communes(), scope, cell, cell.mayCodeCommune(longest()));
    List<Candidate> then = valid(communes, date);
    return then.isEmpty()
        ? choice(communes, Kind.OTHERWISE, cell)
        : choice(then, Kind.COMMUNE_THEN, cell);
  }

  private int longest() {
    return index.districts().longestNumber();
  }

  private static Choice choice(List<Candidate> candidates, Kind kind, Wording cell) {
    boolean needsProvince =
        !cell.isNumber()
            && candidates.stream().anyMatch(candidate -> candidate.sharesName(cell.name()));
    return new Choice(candidates, kind, needsProvince);
  }

  private static List<Candidate> valid(List<Candidate> candidates, LocalDate date) {
    return candidates.stream().filter(candidate -> candidate.isValidOn(date)).toList();
  }

  private static List<Candidate> named(Names names, Scope scope, Wording cell, boolean mayBeCode) {
    List<Candidate> found = new ArrayList<>();
    if (mayBeCode) {
      found.addAll(scope.of(names.withCode(cell)));
    }
    // A number that is a name, as Phường 1, is none without its province.
    if (!cell.isNumber() || !scope.anywhere()) {
      found.addAll(scope.of(names.withName(cell)));
    }
    List<Candidate> accented = accented(found, cell);
    return accented.isEmpty() ? found : accented;
  }

  /** The units whose names have the diacritics of the cell; none if it has none. */
  private static List<Candidate> accented(List<Candidate> candidates, Wording cell) {
    return cell.isMarked()
        ? candidates.stream().filter(c -> cell.accents().endsWith(c.accents())).toList()
        : List.of();
  }
}
