package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;

/** Tries one row, or two rows of a two-level header, as the header of a file. */
final class HeaderMatch {
  private static final int LONGEST_NAME = 60;
  private static final int MONTHS = 12;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** As long as the shortest telephone or identity number. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6}|(\\d\\W*){8}");

  /** What a header of consent has in it, in whatever words it goes on. */
  private static final Pattern CONSENT =
      Pattern.compile("dongychiase|chapthuanchiase|consent|ยินยอม");

  private final Profile profile;
  private boolean monthTwice;
  private boolean consentUnclear;
  private final int[] slotAt;
  private final boolean[] twin;
  private final int[] monthAt;
  private final List<int[]> copies = new ArrayList<>();
  private final Set<Field> found = EnumSet.noneOf(Field.class);
  private final Set<Integer> slots = new java.util.HashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<Integer> unknownAt = new ArrayList<>();
  private final List<Integer> numbersAt = new ArrayList<>();

  /**
   * @param names by column, what it may be called; the first is what it is called in reports
   */
  HeaderMatch(Profile profile, List<List<String>> names) {
    this.profile = profile;
    this.slotAt = new int[names.size()];
    this.twin = new boolean[names.size()];
    this.monthAt = new int[names.size()];
    Arrays.fill(slotAt, -1);
    for (int column = 0; column < slotAt.length; column++) {
      read(column, names.get(column));
    }
  }

  private void read(int column, List<String> names) {
    for (String name : names) {
      String folded = Folds.of(name);
      Field field = field(name, folded);
      int extra = profile.extras().indexOf(folded);
      if (field != null) {
        fill(column, field.ordinal());
        found.add(field);
      }
      if (extra >= 0) {
        fillExtra(column, Field.values().length + extra);
      }
      if (field != null || extra >= 0) {
        return;
      }
    }
    if (profile.wide().isUsed()) {
      OptionalInt month = month(names);
      if (month.isPresent()) {
        monthTwice |= IntStream.of(monthAt).anyMatch(before -> before == month.getAsInt());
        monthAt[column] = month.getAsInt();
        if (isNumberOnly(names)) {
          numbersAt.add(column);
        }
        found.add(profile.wide().value());
        found.add(Field.REPORT_DATE);
        return;
      }
    }
    String first = names.get(0);
    if (!Folds.of(first).isEmpty() && names.stream().noneMatch(this::isDropped)) {
      unknown.add(printable(first, column));
      consentUnclear |= CONSENT.matcher(Folds.of(first)).find();
      unknownAt.add(column);
    }
  }

  /** A year above a month or beside it goes before the one that the profile gives. */
  private OptionalInt month(List<String> names) {
    Profile.Wide undated = new Profile.Wide(profile.wide().value(), 0, -1, profile.wide().months());
    return Stream.of(undated, profile.wide())
        .flatMap(wide -> names.stream().map(name -> MonthHeader.read(name, wide)))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** A month that reads like a count: no word and no year beside it or above it says otherwise. */
  private boolean isNumberOnly(List<String> names) {
    return NUMBER.matcher(Clean.of(names.get(0))).matches()
        && names.stream()
            .skip(1)
            .noneMatch(name -> MonthHeader.read(name, profile.wide()).isPresent());
  }

  private Field field(String name, String folded) {
    Field whole = profile.fieldOf().get(folded);
    int step = profile.nested().isEmpty() ? -1 : name.lastIndexOf(profile.nested());
    return whole != null || step < 0
        ? whole
        : profile.fieldOf().get(Folds.of(name.substring(step + 1)));
  }

  /** Known and unread; also each option of a question whose whole answer is in another column. */
  private boolean isDropped(String name) {
    if (profile.dropped().contains(Folds.of(name))) {
      return true;
    }
    int step = profile.nested().isEmpty() ? -1 : name.lastIndexOf(profile.nested());
    if (step < 0) {
      return false;
    }
    String question = name.substring(0, step);
    return profile.dropped().contains(Folds.of(name.substring(step + 1)))
        || field(question, Folds.of(question)) != null;
  }

  private void fill(int column, int slot) {
    slotAt[column] = slot;
    twin[column] = !slots.add(slot);
  }

  private void fillExtra(int column, int slot) {
    if (slotAt[column] < 0) {
      fill(column, slot);
    } else if (slots.add(slot)) {
      copies.add(new int[] {slotAt[column], slot});
    }
  }

  /** The first requirement that is not met, if any, and how many are. */
  record Met(int count, String missing) {
    boolean all() {
      return missing.isEmpty();
    }
  }

  Met met() {
    int count = 0;
    String missing = "";
    for (List<Field> either : profile.required()) {
      boolean there =
          either.stream()
              .anyMatch(f -> found.contains(f) || profile.constants().containsKey(f) || given(f));
      count += there && either.stream().anyMatch(found::contains) ? 1 : 0;
      missing = there || !missing.isEmpty() ? missing : either.get(0).code();
    }
    for (int extra = 0; extra < profile.extras().size(); extra++) {
      int slot = Field.values().length + extra;
      boolean there = slots.contains(slot) || isOptional(slot);
      count += there ? 1 : 0;
      missing = there || !missing.isEmpty() ? missing : profile.extras().get(extra);
    }
    return new Met(count, missing);
  }

  private boolean isOptional(int slot) {
    return profile.filters().stream()
        .anyMatch(filter -> filter.slot() == slot && filter.optional());
  }

  /** A field that the values of a long file may bring. */
  private boolean given(Field field) {
    return profile.pivot().fields().containsValue(field);
  }

  /** Columns of months that are numbers and no more. */
  List<Integer> numbersAt() {
    return numbersAt;
  }

  /** Whether nothing but a few numbers speaks for a header: a record would look the same. */
  boolean hasNumbersOnly() {
    return !numbersAt.isEmpty() && numbersAt.size() != MONTHS && slots.isEmpty();
  }

  /** Whether two columns are of one month, so that nobody knows which counts. */
  boolean hasMonthTwice() {
    return monthTwice;
  }

  /** Whether a column looks like consent and no column is known to be: whose no would be lost. */
  boolean hasUnclearConsent() {
    return profile.kind() == Source.Kind.CASE
        && consentUnclear
        && !found.contains(Field.CONSENT)
        && !profile.constants().containsKey(Field.CONSENT)
        && !given(Field.CONSENT);
  }

  int fields() {
    return found.size();
  }

  Set<Field> found() {
    return found;
  }

  /** The columns that the profile does not know, whose headers are not blank. */
  List<Integer> unknownAt() {
    return unknownAt;
  }

  Columns columns() {
    boolean counts = found.contains(Field.COUNT) || profile.wide().isUsed();
    int label = counts && slotAt.length > 0 && slotAt[0] < 0 && monthAt[0] == 0 ? 0 : -1;
    return new Columns(
        slotAt,
        twin,
        monthAt,
        copies.toArray(int[][]::new),
        label,
        Set.copyOf(found),
        List.copyOf(unknown));
  }

  /** A name that is safe to print: neither long nor full of digits, as a value would be. */
  static String printable(String name, int column) {
    String clean = Clean.of(name);
    return clean.length() > LONGEST_NAME || LONG_NUMBER.matcher(clean).find()
        ? numbered(column)
        : clean;
  }

  /** What a column is called whose name is not printed. */
  static String numbered(int column) {
    return "number " + (column + 1);
  }
}
