package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.time.LocalDate;
import org.anmap.pipeline.geography.Placed;

/** Finds the unit that counts a row; {@code places::find} is one. */
@FunctionalInterface
public interface PlaceFinder extends Serializable {
  Placed find(String province, String district, LocalDate date);
}
