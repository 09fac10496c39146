package org.anmap.pipeline.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anmap.contract.Json;
import org.anmap.contract.Sha256;

/** Reads a publication file strictly; every mistake is one sentence that names file and key. */
public final class ConfigReader {
  /** More wrong letters than this and a key is no longer a slip of the finger. */
  private static final int FARTHEST_GUESS = 3;

  private ConfigReader() {}

  /**
   * Reads and checks a publication file.
   *
   * @throws ConfigException if it cannot be read, has an unknown key or a value that is not allowed
   */
  public static PublicationConfig read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Path folder = file.toAbsolutePath().normalize().getParent();
      return mapper().readValue(bytes, PublicationConfig.class).in(folder, Sha256.of(bytes));
    } catch (InvalidNullException e) {
      throw new ConfigException(file.getFileName() + ": " + path(e) + " is empty", e);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigException(file.getFileName() + ": " + unknownKey(e), e);
    } catch (JsonMappingException e) {
      Optional<JsonParseException> syntax = syntaxError(e);
      if (syntax.isPresent()) {
        throw notYaml(file, syntax.get());
      }
      String rule =
          e.getCause() instanceof ConfigException cause
              ? cause.getMessage()
              : path(e) + ": " + e.getOriginalMessage().split("\n")[0];
      throw new ConfigException(file.getFileName() + ": " + rule, e);
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    } catch (IOException e) {
      throw new ConfigException("cannot read the publication file " + file, e);
    }
  }

  /** The mapper for every YAML file of the batch: snake_case keys, unknown ones are errors. */
  public static YAMLMapper mapper() {
    return YAMLMapper.builder()
        .addModule(Json.dates())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
        .annotationIntrospector(new NothingIsNoValue())
        .build();
  }

  /** A key that is needed and stands without a value is as wrong as one that is missing. */
  private static final class NothingIsNoValue extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated key) {
      JsonSetter.Value found = super.findSetterInfo(key);
      boolean required =
          key instanceof AnnotatedMember member && Boolean.TRUE.equals(hasRequiredMarker(member));
      return required ? found.withValueNulls(Nulls.FAIL) : found;
    }
  }

  /** A slip in the syntax inside a section arrives wrapped as a failure to map that section. */
  private static Optional<JsonParseException> syntaxError(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonParseException syntax) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }

  private static ConfigException notYaml(Path file, JsonProcessingException e) {
    return new ConfigException(
        file.getFileName() + " is not YAML: " + e.getOriginalMessage().split("\n")[0], e);
  }

  private static String unknownKey(UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    Optional<String> nearest =
        known.stream()
            .map(Object::toString)
            .min(Comparator.comparingInt(key -> distance(key, e.getPropertyName())))
            .filter(key -> distance(key, e.getPropertyName()) <= FARTHEST_GUESS);
    return "unknown key " + path(e) + nearest.map(key -> "; did you mean " + key + "?").orElse("");
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
