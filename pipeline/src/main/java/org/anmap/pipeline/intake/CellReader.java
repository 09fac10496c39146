package org.anmap.pipeline.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anmap.contract.Area;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.Totals;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.intake.text.Twice;
import org.anmap.pipeline.intake.text.Widths;
import org.anmap.pipeline.intake.value.Ages;
import org.anmap.pipeline.intake.value.Answers;
import org.anmap.pipeline.intake.value.Births;
import org.anmap.pipeline.intake.value.DateStyle;
import org.anmap.pipeline.intake.value.Dates;
import org.anmap.pipeline.intake.value.Formulas;
import org.anmap.pipeline.intake.value.Identifiers;
import org.anmap.pipeline.intake.value.Multi;
import org.anmap.pipeline.intake.value.Numbers;
import org.anmap.pipeline.intake.value.Periods;
import org.anmap.pipeline.intake.value.Reading;
import org.anmap.pipeline.intake.value.RecordedDate;
import org.anmap.pipeline.intake.value.Unknowns;
import org.anmap.pipeline.notice.Rule;

/** What the text of a cell means in its field: a pure function of the text. */
final class CellReader {
  private static final char REPLACED = '\uFFFD';

  private final Profile profile;
  private final Dates dates;
  private final Births births;
  private final Numbers numbers;

  /** Whether an id means what it says: the profile has no words of its own and no lookup for it. */
  private final boolean plainIds;

  CellReader(Profile profile, DateStyle dates) {
    this.profile = profile;
    this.dates = new Dates(dates);
    this.births = new Births(dates);
    this.numbers = new Numbers(profile.decimal());
    this.plainIds =
        profile.unknown().isEmpty()
            && profile.lookups().keySet().stream().noneMatch(f -> f.type() == Field.Type.ID);
  }

  Reading<?> read(Field field, String raw) {
    return field.type() == Field.Type.ID && plainIds && isPlainId(raw)
        ? Reading.of(raw)
        : any(field, raw);
  }

  /**
   * Letters, digits and what joins them, in ASCII, with a digit: clean as it stands, and no word
   * for unknown. Every row has another id, so this is asked for every row.
   */
  private static boolean isPlainId(String raw) {
    boolean digit = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (!(c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || i > 0 && "-_/.:".indexOf(c) >= 0)) {
        return false;
      }
    }
    return digit;
  }

  private Reading<?> any(Field field, String raw) {
    if (raw.indexOf(REPLACED) >= 0) {
      return field == Field.BIRTH_DATE // which is not kept
          ? Reading.unknown(Rule.AGE_UNKNOWN)
          : Reading.refused(Rule.BYTES_MALFORMED);
    }
    // Before cleaning, which would take the controls that half of a letter has become.
    Optional<String> repaired = Twice.repaired(raw);
    Reading<?> reading = clean(field, Clean.of(repaired.orElse(raw)));
    return repaired.isPresent() && reading.rule() == null
        ? new Reading<>(reading.value(), Rule.ENCODING_TWICE, false)
        : reading;
  }

  private Reading<?> clean(Field field, String guarded) {
    String text = looked(field, Formulas.unguarded(guarded));
    if (profile.kind() == Source.Kind.DENOMINATOR && text.equals(Area.TOTAL)) {
      return Reading.unknown(); // of all sexes or ages, which is what a blank says too
    }
    if (Unknowns.isUnknown(text) || profile.isUnknown(text)) {
      return Reading.unknown();
    }
    if (Totals.isTotal(Set.of(text))) {
      return Reading.refused(Rule.ROW_TOTAL); // the row is none, wherever it says so
    }
    return switch (field.type()) {
      case ID -> Reading.of(Widths.narrow(text));
      case NAME -> Reading.of(text);
      case DATE -> field == Field.BIRTH_DATE ? births.read(text) : date(text);
      case PERIOD -> Periods.read(text);
      case COUNT -> count(text);
      case AGE ->
          Unknowns.isUnknownNumber(text) ? Reading.unknown(Rule.AGE_UNKNOWN) : Ages.read(text);
      case PLACE, CODE, ANSWER, PRESENCE -> words(field, text);
    };
  }

  /** A year or a quarter is a period that somebody wrote well, and no day. */
  private Reading<RecordedDate> date(String text) {
    Reading<RecordedDate> date = dates.read(text);
    return date.refused() && isLong(Periods.read(text))
        ? Reading.refused(Rule.PERIOD_TOO_LONG)
        : date;
  }

  private static boolean isLong(Reading<Periods.Period> period) {
    return period.isKnown()
        && period.value().first().plusMonths(1).isBefore(period.value().endExclusive());
  }

  /** A number in the column beside is read as a count only if it is nobody's. */
  private Reading<Long> count(String text) {
    return Identifiers.looksIdentifying(text)
        ? Reading.refused(Rule.IDENTIFIER_IN_FIELD)
        : numbers.count(text);
  }

  private String looked(Field field, String text) {
    return profile.lookups().containsKey(field)
        ? profile.lookups().get(field).getOrDefault(Folds.of(text), text)
        : text;
  }

  /** A column that is kept as words: an identifier in it is somebody's. */
  private Reading<?> words(Field field, String text) {
    if (Identifiers.looksIdentifying(text)) {
      return Reading.refused(Rule.IDENTIFIER_IN_FIELD);
    }
    if (Formulas.isFormula(text)) {
      return Reading.unknown(Rule.FORMULA);
    }
    return switch (field.type()) {
      case PLACE -> Reading.of(text);
      case ANSWER -> answer(text);
      case PRESENCE -> presence(text);
      default -> codes(field, text);
    };
  }

  /** A cell that says anything but no. */
  private Reading<Boolean> presence(String text) {
    Reading<Boolean> answer = answer(text);
    return answer.isKnown() ? answer : Reading.of(true);
  }

  private Reading<Boolean> answer(String text) {
    Boolean said = profile.answers().get(Folds.of(text));
    return said == null ? Answers.read(text, profile.numericAnswers()) : Reading.of(said);
  }

  private Reading<String> codes(Field field, String text) {
    Optional<String> whole = profile.code(field, text);
    if (whole.isPresent()) {
      return whole.get().equals(Area.UNKNOWN) ? Reading.unknown() : Reading.of(whole.get());
    }
    String separators = profile.separators().getOrDefault(field, "");
    List<String> parts = Multi.split(text, separators);
    List<String> codes =
        parts.stream()
            .map(part -> profile.code(field, part))
            .flatMap(Optional::stream)
            .filter(code -> !code.equals(Area.UNKNOWN))
            .distinct()
            .sorted()
            .toList();
    boolean all =
        parts.size() == parts.stream().filter(p -> profile.code(field, p).isPresent()).count();
    if (codes.isEmpty()) {
      return all ? Reading.unknown() : Reading.unknown(Rule.CODE_UNKNOWN);
    }
    String value =
        field == Field.GBV_TYPE
            ? GbvTypes.first(codes)
            : codes.stream().collect(Collectors.joining(" "));
    return all ? Reading.of(value) : Reading.of(value, Rule.CODE_UNKNOWN);
  }
}
