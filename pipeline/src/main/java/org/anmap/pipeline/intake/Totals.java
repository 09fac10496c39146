package org.anmap.pipeline.intake;

import java.util.Set;
import org.anmap.pipeline.intake.text.Folds;

/** Tells a total, or the signature under a table, from a record. */
final class Totals {
  private static final Set<String> WHOLE =
      Set.of(
          "tong",
          "tongso",
          "cong",
          "total",
          "totals",
          "subtotal",
          "grandtotal",
          "sum",
          "รวม",
          "รวมทั้งหมด");
  private static final Set<String> BEGINNING =
      Set.of(
          "tongcong",
          "congtong",
          "congdon",
          "tongso",
          "nguoilap",
          "nguoikiemtra",
          "thutruong",
          "xacnhancua",
          "kyten",
          "kyghiro",
          "preparedby",
          "signature",
          "รวมทั้ง");

  private Totals() {}

  /** Whether one of the cells of a row says that the row is none. */
  static boolean isTotal(Set<String> cells) {
    for (String cell : cells) {
      String folded = Folds.of(cell);
      if (WHOLE.contains(folded) || BEGINNING.stream().anyMatch(folded::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
