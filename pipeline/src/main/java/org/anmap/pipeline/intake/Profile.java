package org.anmap.pipeline.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.Source;

/**
 * How the columns of one kind of export are called, and which labels mean which code.
 *
 * @param hash changes when the profile or a code list does, so that rows are staged anew
 * @param required each a list of fields of which one must be there
 * @param fieldOf folded header to the field it names
 * @param dropped folded headers of identifying and free-text columns, known and never read
 * @param codes by field, folded label to code
 */
record Profile(
    String hash,
    Source.Kind kind,
    List<List<Field>> required,
    Map<String, Field> fieldOf,
    Set<String> dropped,
    Map<Field, Map<String, String>> codes)
    implements Serializable {

  private static final Map<Field, String> LIST_OF =
      Map.of(Field.GBV_TYPE, "gbv_type", Field.SEX, "sex", Field.ACTIVITY, "outreach_activity");

  /** The file of a profile. */
  private record Written(
      @JsonProperty(required = true) Source.Kind kind,
      @JsonProperty(required = true) List<List<String>> required,
      @JsonProperty(required = true) Map<String, List<String>> fields,
      List<String> identifying,
      List<String> freeText,
      Map<String, Map<String, List<String>>> codes) {}

  /**
   * A profile that comes with the program.
   *
   * @throws ConfigException if there is none of the name, or it is of another kind
   */
  static Profile builtIn(Source source, CodeLists lists) {
    Profile profile = builtIn(source.profile(), lists);
    if (profile.kind != source.kind()) {
      throw new ConfigException(
          "source " + source.id() + ": profile " + source.profile() + " is of another kind");
    }
    return profile;
  }

  static Profile builtIn(String name, CodeLists lists) {
    // A name is a name, never a path.
    try (InputStream file =
        name.matches("[a-z_]+") ? Profile.class.getResourceAsStream(name + ".yaml") : null) {
      if (file == null) {
        throw new ConfigException(
            "no profile is called "
                + name
                + "; built in: case_flat, outreach_flat, reporting_flat");
      }
      byte[] bytes = file.readAllBytes();
      return of(ConfigReader.mapper().readValue(bytes, Written.class), Sha256.of(bytes), lists);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in profile " + name, e);
    }
  }

  private static Profile of(Written written, String sha256, CodeLists lists) {
    Map<String, Field> fieldOf = new HashMap<>();
    written.fields.forEach(
        (name, headers) -> {
          Field field = field(name);
          claim(fieldOf, field.code(), field);
          headers.forEach(header -> claim(fieldOf, header, field));
        });
    Set<String> dropped = new HashSet<>();
    written.identifying.forEach(header -> dropped.add(Folded.of(header)));
    written.freeText.forEach(header -> dropped.add(Folded.of(header)));
    dropped.removeAll(fieldOf.keySet());
    Map<Field, Map<String, String>> codes = new HashMap<>();
    StringBuilder told = new StringBuilder(sha256);
    for (Field field : Set.copyOf(fieldOf.values())) {
      if (LIST_OF.containsKey(field)) {
        codes.put(field, labels(field, written, lists));
      }
    }
    for (Field field : Field.values()) {
      if (codes.containsKey(field)) {
        told.append(new TreeMap<>(codes.get(field)));
      }
    }
    return new Profile(
        Sha256.of(told.toString()),
        written.kind,
        written.required.stream()
            .map(either -> either.stream().map(Profile::field).toList())
            .toList(),
        Map.copyOf(fieldOf),
        Set.copyOf(dropped),
        Map.copyOf(codes));
  }

  private static Map<String, String> labels(Field field, Written written, CodeLists lists) {
    Map<String, String> codes = new HashMap<>();
    for (CodeLists.Code code : lists.list(LIST_OF.get(field))) {
      claim(codes, code.code(), code.code());
      claim(codes, code.vi(), code.code());
      claim(codes, code.en(), code.code());
    }
    if (written.codes != null) {
      written
          .codes
          .getOrDefault(field.code(), Map.of())
          .forEach((code, labels) -> labels.forEach(label -> claim(codes, label, code)));
    }
    return Map.copyOf(codes);
  }

  private static <T> void claim(Map<String, T> meanings, String text, T meaning) {
    T before = meanings.put(Folded.of(text), meaning);
    if (before != null && !before.equals(meaning)) {
      throw new ConfigException("'" + text + "' means both " + before + " and " + meaning);
    }
  }

  private static Field field(String name) {
    for (Field field : Field.values()) {
      if (field.code().equals(name)) {
        return field;
      }
    }
    throw new ConfigException("no field is called " + name);
  }

  /** The code of a label, empty if no code list has it. */
  Optional<String> code(Field field, String label) {
    return Optional.ofNullable(codes.get(field).get(Folded.of(label)));
  }
}
