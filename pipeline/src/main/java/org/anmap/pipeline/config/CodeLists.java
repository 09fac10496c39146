package org.anmap.pipeline.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The built-in code lists: what a code means, in Vietnamese and English. */
public final class CodeLists {
  /** Rows of this type are no subject of the publication, so no dimension lists it. */
  public static final String NOT_GBV = "non-gbv";

  /** The code list behind each dimension of a table. */
  private static final Map<String, String> LIST_OF =
      Map.of("GBV_TYPE", "gbv_type", "ACTIVITY", "outreach_activity");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, List<Code>> lists;

  private CodeLists(Map<String, List<Code>> lists) {
    this.lists = lists;
  }

  /** One code with its labels. */
  public record Code(String code, String vi, String en) {}

  /** The lists that come with the program. */
  public static CodeLists builtIn() {
    Map<String, List<Code>> lists = new LinkedHashMap<>();
    try (InputStream bytes = CodeLists.class.getResourceAsStream("code_lists.csv");
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      for (CSVRecord row : FORMAT.parse(text)) {
        lists
            .computeIfAbsent(row.get("list"), list -> new ArrayList<>())
            .add(new Code(row.get("code"), row.get("label_vi"), row.get("label_en")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in code lists", e);
    }
    return new CodeLists(lists);
  }

  /** The codes of a list, in its order; an unknown list is a ConfigException. */
  public List<Code> list(String name) {
    if (!lists.containsKey(name)) {
      throw new ConfigException("no code list is called " + name);
    }
    return List.copyOf(lists.get(name));
  }

  /**
   * The codes that a dimension of a table may have, sorted, without {@code _U} and {@code _T}.
   *
   * @throws ConfigException for a dimension without a code list
   */
  public List<Code> dimension(String dimension) {
    if (!LIST_OF.containsKey(dimension)) {
      throw new ConfigException(
          "no dimension is called "
              + dimension
              + "; known: "
              + String.join(", ", new TreeMap<>(LIST_OF).keySet()));
    }
    return list(LIST_OF.get(dimension)).stream()
        .filter(code -> !code.code().equals(NOT_GBV))
        .sorted(Comparator.comparing(Code::code))
        .toList();
  }
}
