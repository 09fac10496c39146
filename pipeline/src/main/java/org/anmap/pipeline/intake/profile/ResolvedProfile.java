package org.anmap.pipeline.intake.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anmap.contract.Area;
import org.anmap.contract.Json;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.intake.text.Folds;

/**
 * Resolves the names of a written profile; every mistake is one sentence that names the profile.
 */
final class ResolvedProfile {
  private final String name;
  private final ProfileConfig written;
  private final Path folder;
  private final CodeLists lists;
  private final boolean thai;
  private final List<String> extras = new ArrayList<>();

  /**
   * @param thai whether years count from the Buddha, whatever the profile says
   */
  ResolvedProfile(String name, ProfileConfig written, Path folder, CodeLists lists, boolean thai) {
    this.thai = thai;
    this.name = name;
    this.written = written;
    this.folder = folder;
    this.lists = lists;
  }

  Profile profile() {
    if (written.kind() == null) {
      throw wrong("kind is missing");
    }
    if (written.fillDown().contains(Field.CONSENT.code())) {
      throw wrong("fill_down: consent is each survivor's own");
    }
    Map<String, Field> fieldOf = fieldOf();
    Map<Field, Map<String, String>> codes = codes();
    Map<Field, Map<String, String>> lookups = lookups();
    List<Profile.Filter> filters = written.filters().stream().map(this::filter).toList();
    Profile.Wide wide = wide();
    Profile.Pivot pivot = pivot(fieldOf);
    return new Profile(
        name,
        hash(codes, lookups),
        written.kind(),
        orEmpty(written.sheet()),
        orEmpty(written.nested()),
        written.required().stream().map(this::fields).toList(),
        fieldKeys(written.indicators()),
        fieldOf,
        dropped(fieldOf),
        fieldKeys(written.constants()),
        filters,
        written.order() == null ? ProfileConfig.Order.DAY : written.order(),
        thai || Boolean.TRUE.equals(written.buddhist()),
        Boolean.TRUE.equals(written.excel1904()),
        written.decimal() == null ? 0 : written.decimal().charAt(0),
        Boolean.TRUE.equals(written.numericAnswers()),
        unknown(),
        answers(),
        fieldKeys(written.separators()),
        wide,
        pivot,
        fields(written.oneRecord()),
        fields(written.fillDown()),
        List.copyOf(extras),
        codes,
        lookups);
  }

  private Map<String, Field> fieldOf() {
    Map<String, Field> fieldOf = new HashMap<>();
    written
        .fields()
        .forEach(
            (name, headers) -> {
              Field field = field(name);
              claim(fieldOf, field.code(), field);
              headers.forEach(header -> claim(fieldOf, header, field));
            });
    return Map.copyOf(fieldOf);
  }

  private Set<String> dropped(Map<String, Field> fieldOf) {
    Set<String> dropped = new HashSet<>();
    written.identifying().forEach(header -> dropped.add(Folds.of(header)));
    written.freeText().forEach(header -> dropped.add(Folds.of(header)));
    dropped.removeAll(fieldOf.keySet());
    return Set.copyOf(dropped);
  }

  private Map<Field, Map<String, String>> codes() {
    Map<Field, Map<String, String>> codes = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (field.type() == Field.Type.CODE) {
        codes.put(field, labels(field));
      }
    }
    written
        .codes()
        .keySet()
        .forEach(
            name -> {
              if (field(name).type() != Field.Type.CODE) {
                throw wrong("codes: " + name + " has no code list");
              }
            });
    return codes;
  }

  private Map<String, String> labels(Field field) {
    Map<String, String> codes = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (CodeLists.Code code : lists.list(field.list())) {
      known.add(code.code());
      claim(codes, code.code(), code.code());
      claim(codes, code.vi(), code.code());
      claim(codes, code.en(), code.code());
    }
    written
        .codes()
        .getOrDefault(field.code(), Map.of())
        .forEach(
            (code, labels) -> {
              if (!known.contains(code) && !code.equals(Area.UNKNOWN)) {
                throw wrong("codes." + field.code() + ": " + code + " is in no code list");
              }
              labels.forEach(label -> claim(codes, label, code));
            });
    return Map.copyOf(codes);
  }

  /** A word of punctuation alone folds to nothing, and what is nothing is unknown anyway. */
  private Set<String> unknown() {
    return written.unknown().stream()
        .map(Folds::of)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Boolean> answers() {
    Map<String, Boolean> answers = new HashMap<>();
    written.yes().forEach(word -> claim(answers, word, true));
    written.no().forEach(word -> claim(answers, word, false));
    return Map.copyOf(answers);
  }

  private Map<Field, Map<String, String>> lookups() {
    Map<Field, Map<String, String>> lookups = new EnumMap<>(Field.class);
    written
        .lookups()
        .forEach(
            (name, lookup) -> lookups.put(field(name), LookupFile.read(this.name, folder, lookup)));
    return lookups;
  }

  private Profile.Filter filter(ProfileConfig.Filter filter) {
    boolean is = !filter.is().isEmpty();
    Set<String> words =
        (is ? filter.is() : filter.isNot()).stream().map(Folds::of).collect(Collectors.toSet());
    return new Profile.Filter(
        extra(filter.column()), words, is, filter.quarantine(), filter.optional());
  }

  private Profile.Wide wide() {
    if (written.wide() == null) {
      return Profile.Wide.NONE;
    }
    Field value = field(written.wide().value());
    if (value.type() != Field.Type.COUNT) {
      throw wrong("wide: the cells of " + value.code() + " are no counts");
    }
    Map<String, Integer> months = new HashMap<>();
    written.wide().months().forEach((word, month) -> claim(months, word, month));
    return new Profile.Wide(
        value,
        written.wide().year() == null ? 0 : written.wide().year(),
        written.wide().yearColumn() == null ? -1 : extra(written.wide().yearColumn()),
        Map.copyOf(months));
  }

  private Profile.Pivot pivot(Map<String, Field> fieldOf) {
    if (written.pivot() == null) {
      return Profile.Pivot.NONE;
    }
    Map<String, Field> fields = new HashMap<>();
    written.pivot().fields().forEach((value, field) -> claim(fields, value, field(field)));
    return new Profile.Pivot(
        written.pivot().key().stream().mapToInt(this::extra).toArray(),
        extra(written.pivot().name()),
        extra(written.pivot().value()),
        Map.copyOf(fields));
  }

  /** The slot of a column that is read although it is no field. */
  private int extra(String header) {
    String folded = Folds.of(header);
    if (!extras.contains(folded)) {
      extras.add(folded);
    }
    return Field.values().length + extras.indexOf(folded);
  }

  private <V> Map<Field, V> fieldKeys(Map<String, V> written) {
    Map<Field, V> keyed = new EnumMap<>(Field.class);
    written.forEach((name, value) -> keyed.put(field(name), value));
    return keyed;
  }

  private List<Field> fields(List<String> names) {
    return names.stream().map(this::field).toList();
  }

  private Field field(String field) {
    return Field.named(field).orElseThrow(() -> wrong("no field is called " + field));
  }

  private <T> void claim(Map<String, T> meanings, String text, T meaning) {
    T before = meanings.put(Folds.of(text), meaning);
    if (before != null && !before.equals(meaning)) {
      throw wrong("'" + text + "' means both " + before + " and " + meaning);
    }
  }

  private ConfigException wrong(String what) {
    return new ConfigException("profile " + name + ": " + what);
  }

  private String hash(
      Map<Field, Map<String, String>> codes, Map<Field, Map<String, String>> lookups) {
    StringBuilder told = new StringBuilder(new String(Json.pretty(written))).append(thai);
    codes.forEach((field, labels) -> told.append(field).append(new TreeMap<>(labels)));
    lookups.forEach((field, labels) -> told.append(field).append(new TreeMap<>(labels)));
    return Sha256.of(told.toString());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
