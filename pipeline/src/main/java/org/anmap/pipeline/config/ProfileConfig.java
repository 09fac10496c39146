package org.anmap.pipeline.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of one kind of export are called and read, as written in a file: the built-in
 * profiles and those of a publication have the same form and the same power.
 *
 * <p>Every part may be absent. With {@code base}, parts add to those of another profile: lists
 * grow, single values replace.
 *
 * @param base name of the profile this one adds to
 * @param kind what a row is
 * @param sheet of a workbook; default: the first with a table
 * @param nested sign between the groups of a header ({@code /} or {@code .}); headers then match by
 *     their last step too
 * @param required each a list of fields of which one must be there
 * @param indicators what cannot be told where a field is missing, by field; said in the report
 * @param fields headers by field
 * @param constants values of fields that the file does not have
 * @param filters a row counts only if it passes all
 * @param order which of day and month comes first: {@code day}, {@code month}, or {@code auto} from
 *     the file
 * @param buddhist whether years 2400 to 2700 are Buddhist
 * @param excel1904 whether day numbers count from 1904
 * @param decimal sign of decimals, {@code ,} or {@code .}
 * @param numericAnswers whether 1 is yes and 2 is no
 * @param unknown words for what is not known, in any column, beside those of every office
 * @param yes words for yes, beside those the program knows
 * @param no words for no
 * @param separators between several values of one cell, by field
 * @param wide a column for each month
 * @param pivot a row for each value
 * @param oneRecord fields that rows of one record share; such rows are joined
 * @param fillDown fields whose blank cells take the value above
 * @param lookups a value looked up in another file, by field
 * @param identifying headers known and dropped unread: who a person is
 * @param freeText headers known and dropped unread: what was written freely
 * @param codes labels by code, by field
 */
public record ProfileConfig(
    String base,
    Source.Kind kind,
    String sheet,
    String nested,
    List<List<String>> required,
    Map<String, String> indicators,
    Map<String, List<String>> fields,
    Map<String, String> constants,
    List<Filter> filters,
    Order order,
    Boolean buddhist,
    Boolean excel1904,
    String decimal,
    Boolean numericAnswers,
    List<String> unknown,
    List<String> yes,
    List<String> no,
    Map<String, String> separators,
    Wide wide,
    Pivot pivot,
    List<String> oneRecord,
    List<String> fillDown,
    Map<String, Lookup> lookups,
    List<String> identifying,
    List<String> freeText,
    Map<String, Map<String, List<String>>> codes) {

  /** Which of day and month comes first. */
  public enum Order {
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("auto")
    AUTO
  }

  /**
   * A row counts only if the cell is, or is not, one of some words.
   *
   * @param column header, in any spelling
   * @param quarantine whether a row that does not pass is set aside to be looked at
   * @param optional whether a file without the column passes
   */
  public record Filter(
      @JsonProperty(required = true) String column,
      List<String> is,
      List<String> isNot,
      boolean quarantine,
      boolean optional) {
    public Filter {
      is = is == null ? List.of() : List.copyOf(is);
      isNot = isNot == null ? List.of() : List.copyOf(isNot);
      if (is.isEmpty() == isNot.isEmpty()) {
        throw new ConfigException("filter on " + column + ": give either is or is_not");
      }
    }
  }

  /**
   * A column for each month, with counts in the cells.
   *
   * @param value field of the cells: {@code count} or {@code participants}
   * @param year of headers that name the month only, the same in all rows
   * @param yearColumn header of the column that holds it, where rows are of several years
   * @param months numbers of months by what headers call them, beside the numbers that need no word
   */
  public record Wide(
      @JsonProperty(required = true) String value,
      Integer year,
      String yearColumn,
      Map<String, Integer> months) {
    private static final int MONTHS = 12;

    public Wide {
      months = Merged.copy(months);
      if (year != null && yearColumn != null) {
        throw new ConfigException("wide: give either year or year_column");
      }
      months.forEach(
          (name, month) -> {
            if (month < 1 || month > MONTHS) {
              throw new ConfigException("wide.months: " + name + " is no month from 1 to 12");
            }
          });
    }
  }

  /**
   * A row for each value: rows that share a key are one record.
   *
   * @param key headers that tell records apart
   * @param name header of the name of the value
   * @param value header of the value
   * @param fields field by name of the value; other names are dropped
   */
  public record Pivot(
      @JsonProperty(required = true) List<String> key,
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String value,
      Map<String, String> fields) {
    public Pivot {
      key = List.copyOf(key);
      if (key.isEmpty()) {
        throw new ConfigException("pivot: key names no column");
      }
      fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** The same with more names of values. */
    public Pivot and(Map<String, String> more) {
      return new Pivot(key, name, value, Merged.maps(fields, more));
    }
  }

  /**
   * Values of a field are keys of another file, such as the ids of an organisation unit.
   *
   * @param file CSV file, relative to the publication file
   * @param from header of the key
   * @param to header of what the key stands for
   */
  public record Lookup(
      @JsonProperty(required = true) String file,
      @JsonProperty(required = true) String from,
      @JsonProperty(required = true) String to) {}

  public ProfileConfig {
    required = Merged.copy(required);
    indicators = Merged.copy(indicators);
    fields = Merged.copy(fields);
    constants = Merged.copy(constants);
    filters = Merged.copy(filters);
    unknown = Merged.copy(unknown);
    yes = Merged.copy(yes);
    no = Merged.copy(no);
    separators = Merged.copy(separators);
    oneRecord = Merged.copy(oneRecord);
    fillDown = Merged.copy(fillDown);
    lookups = Merged.copy(lookups);
    identifying = Merged.copy(identifying);
    freeText = Merged.copy(freeText);
    codes = Merged.copy(codes);
    if (decimal != null && !decimal.matches("[.,]")) {
      throw new ConfigException("decimal is . or ,");
    }
    if (nested != null && nested.length() != 1) {
      throw new ConfigException("nested is one character");
    }
  }

  /** This profile, added to its base. */
  public ProfileConfig over(ProfileConfig under) {
    return new ProfileConfig(
        under.base,
        first(kind, under.kind),
        first(sheet, under.sheet),
        first(nested, under.nested),
        required.isEmpty() ? under.required : required,
        Merged.maps(under.indicators, indicators),
        Merged.lists(Merged.without(under.fields, fields), fields),
        Merged.maps(under.constants, constants),
        Merged.lists(under.filters, filters),
        first(order, under.order),
        first(buddhist, under.buddhist),
        first(excel1904, under.excel1904),
        first(decimal, under.decimal),
        first(numericAnswers, under.numericAnswers),
        Merged.lists(under.unknown, unknown),
        Merged.lists(under.yes, yes),
        Merged.lists(under.no, no),
        Merged.maps(under.separators, separators),
        first(wide, under.wide),
        pivotOver(under.pivot),
        oneRecord.isEmpty() ? under.oneRecord : oneRecord,
        fillDown.isEmpty() ? under.fillDown : fillDown,
        Merged.maps(under.lookups, lookups),
        Merged.lists(under.identifying, identifying),
        Merged.lists(under.freeText, freeText),
        Merged.nested(under.codes, codes));
  }

  private Pivot pivotOver(Pivot under) {
    return pivot == null || under == null ? first(pivot, under) : pivot.and(under.fields());
  }

  private static <T> T first(T own, T under) {
    return Optional.ofNullable(own).orElse(under);
  }
}
