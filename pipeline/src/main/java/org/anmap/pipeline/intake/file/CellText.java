package org.anmap.pipeline.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that stands for the stored value of a cell. */
final class CellText {
  /** Longer than any number that a spreadsheet stores; what is longer is no number. */
  private static final int LONGEST_NUMBER = 40;

  /** Spreadsheets compute with binary fractions and show 15 digits of them. */
  private static final MathContext SHOWN = new MathContext(15);

  /** Beyond the exponents of the numbers that spreadsheets store. */
  private static final int MOST_ZEROS = 330;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d)(:[\\d.]+)?)?Z?");

  private CellText() {}

  /**
   * A stored number: a date if its format says so, else plain digits. Other text stays as it is.
   */
  static String ofNumber(String stored, CellFormat format, SerialDates dates) {
    String digits = stored.strip();
    if (digits.length() > LONGEST_NUMBER || !NUMBER.matcher(digits).matches()) {
      return digits;
    }
    BigDecimal number = new BigDecimal(digits);
    if (Math.abs((long) number.precision() - number.scale()) > MOST_ZEROS) {
      return digits;
    }
    Optional<String> moment =
        switch (format) {
          case DATE -> dates.date(number);
          case TIME -> dates.time(number);
          case NUMBER -> Optional.empty();
        };
    return moment.orElseGet(() -> plain(number));
  }

  /** A date that is stored as text, in the form of the dates that are stored as numbers. */
  static String ofIsoDate(String stored) {
    Matcher iso = ISO.matcher(stored.strip());
    if (!iso.matches()) {
      return stored;
    }
    boolean midnight = iso.group(2) == null || iso.group().contains("T00:00:00");
    return midnight ? iso.group(1) : iso.group(1) + "T" + iso.group(2);
  }

  static String ofBoolean(String stored) {
    String value = stored.strip();
    return value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
  }

  private static String plain(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    BigDecimal shown = whole ? number : number.round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
