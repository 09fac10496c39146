package org.anmap.pipeline.intake.record;

import java.util.Set;
import java.util.regex.Pattern;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;

/** Tells a total, or the signature under a table, from a record. */
public final class Totals {
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

  /** Letters matter: a row of cộng is a total, one of công an is the police. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:tổng|cộng|tong cong|người lập|người kiểm tra|thủ trưởng|xác nhận của|ký tên|ký, ghi rõ"
              + "|prepared by|signature|total|grand total|subtotal|รวม)(?:[ :.,].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Totals() {}

  /** Whether one of the cells of a row says that the row is none. */
  public static boolean isTotal(Set<String> cells) {
    for (String cell : cells) {
      String folded = Folds.of(cell);
      if (WHOLE.contains(folded) || BEGINNING.matcher(Clean.of(cell)).matches()) {
        return true;
      }
    }
    return false;
  }
}
