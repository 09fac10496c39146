package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.geography.Nearest;
import org.anmap.pipeline.geography.Placed;

/** Finds the unit that counts a row. */
public interface PlaceFinder extends Serializable {
  /** What the place of a row is on a day; an empty text is not known. */
  Placed find(String province, String district, String commune, LocalDate date);

  /** Whether a text is, as it stands, the code of a unit that counts rows. */
  boolean isUnit(String code);

  /** The units most like a place that was not found, best first. */
  List<Nearest> nearest(
      String province, String district, String commune, LocalDate date, int limit);

  /** Units by the keyed hash, 16 hexadecimal digits, of a text that the analyst has mapped. */
  Map<String, String> mappedHashes();
}
