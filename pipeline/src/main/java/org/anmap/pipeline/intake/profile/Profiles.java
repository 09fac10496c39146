package org.anmap.pipeline.intake.profile;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;

/** The profiles that a publication may name: those built in and its own. */
public final class Profiles {
  /** The profiles that come with the program. */
  public static final List<String> BUILT_IN =
      List.of(
          "case_flat",
          "commcare_csv",
          "denominators",
          "dhis2_aggregate_csv",
          "dhis2_event_csv",
          "gbvims_ir",
          "kobo_csv",
          "outreach_flat",
          "primero_v2_csv",
          "referrals",
          "reporting_flat",
          "unit_register",
          "withdrawals");

  private final Map<String, ProfileConfig> own;
  private final Path folder;
  private final CodeLists lists;
  private final Map<String, Profile> resolved = new LinkedHashMap<>();

  /**
   * @param own profiles of the publication file, by name
   * @param folder of the publication file, where the files of lookups lie
   */
  public Profiles(Map<String, ProfileConfig> own, Path folder, CodeLists lists) {
    this.own = own;
    this.folder = folder;
    this.lists = lists;
    for (String name : own.keySet()) {
      if (BUILT_IN.contains(name)) {
        throw new ConfigException("profiles: " + name + " is built in; give yours another name");
      }
    }
  }

  /** The profiles that come with the program, alone. */
  public static Profiles builtIn(CodeLists lists) {
    return new Profiles(Map.of(), Path.of(""), lists);
  }

  /**
   * The profile of a source.
   *
   * @throws ConfigException if there is none of the name, or it is of another kind
   */
  public Profile of(Source source) {
    Profile profile = named(source.profile(), source.locale().equals("th"));
    if (profile.kind() != source.kind()) {
      throw new ConfigException(
          "source " + source.id() + ": profile " + source.profile() + " is of another kind");
    }
    return profile;
  }

  /** The profile of a name; an unknown name is a ConfigException. */
  public Profile named(String name) {
    return named(name, false);
  }

  private Profile named(String name, boolean thai) {
    return resolved.computeIfAbsent(
        name + (thai ? " th" : ""),
        any ->
            new ResolvedProfile(name, whole(name, new ArrayList<>()), folder, lists, thai)
                .profile());
  }

  private ProfileConfig whole(String name, List<String> above) {
    if (above.contains(name)) {
      throw new ConfigException("profile " + name + " is its own base");
    }
    above.add(name);
    ProfileConfig written = Optional.ofNullable(own.get(name)).orElseGet(() -> read(name));
    return written.base() == null ? written : written.over(whole(written.base(), above));
  }

  private static ProfileConfig read(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new ConfigException(
          "no profile is called " + name + "; built in: " + String.join(", ", BUILT_IN));
    }
    try (InputStream file = Profiles.class.getResourceAsStream(name + ".yaml")) {
      return ConfigReader.mapper().readValue(file, ProfileConfig.class);
    } catch (JsonMappingException e) {
      throw new IllegalStateException("the built-in profile " + name + " is broken", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in profile " + name, e);
    }
  }
}
