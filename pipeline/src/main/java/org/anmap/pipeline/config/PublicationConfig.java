package org.anmap.pipeline.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;

/**
 * A publication file: one publication is one releases folder. Each stage receives its own part
 * only.
 *
 * @param folder folder of the file; every path in it is relative to this one
 * @param hash sha256 of the file
 * @param profiles the user's own column profiles, by name
 */
public record PublicationConfig(
    @JsonIgnore Path folder,
    @JsonIgnore String hash,
    @JsonProperty(required = true) Publication publication,
    @JsonProperty(required = true) List<Source> sources,
    Map<String, ProfileConfig> profiles,
    @JsonProperty(required = true) GeographyConfig geography,
    @JsonProperty(required = true) Deidentify deidentify,
    @JsonProperty(required = true) List<Table> tables,
    @JsonProperty(required = true) ProtectConfig protect,
    Analyse analyse,
    @JsonProperty(required = true) Release release) {

  public PublicationConfig {
    sources = List.copyOf(sources);
    profiles = Merged.copy(profiles);
    tables = List.copyOf(tables);
    analyse = analyse == null ? new Analyse(null, null) : analyse;
    unique("source", sources.stream().map(Source::id).toList());
    unique("table", tables.stream().map(Table::name).toList());
    if (sources.stream().noneMatch(source -> source.kind() == Source.Kind.REPORTING)) {
      throw new ConfigException(
          "sources: one source of kind reporting must say which periods were received");
    }
  }

  /**
   * What is published and by whom.
   *
   * @param title by language: vi, en
   * @param firstMonth first month of the releases
   * @param access {@code open}; access by token is not built yet and refused
   */
  public record Publication(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Map<String, String> title,
      @JsonProperty(required = true) String contact,
      @JsonProperty(required = true) String licence,
      String access,
      @JsonProperty(required = true) YearMonth firstMonth,
      String approver) {
    public Publication {
      if (!title.keySet().containsAll(Set.of("vi", "en"))) {
        throw new ConfigException("publication.title needs vi and en");
      }
      access = access == null ? "open" : access;
      if (!access.equals("open")) {
        // Tokens are not built yet, and a publication meant for few must not be served to all.
        throw new ConfigException("publication.access is open, was '" + access + "'");
      }
    }
  }

  /**
   * Units, places, shapes and denominators.
   *
   * @param set id of the area set, for example {@code vn-district-2025}
   * @param units table of units with validity dates, all vintages
   * @param boundaries a GeoJSON file for each level
   * @param schematic true if the boundaries are schematic; said in every map
   * @param communes table of communes of any day, so that rows that name one are found; empty if
   *     absent
   * @param crosswalk in which units the people of communes without district lived; with it, rows of
   *     days after the end of the units are carried back to them; empty if absent
   * @param places unit codes by texts that an analyst mapped, or by {@code #} and the 16 hex digits
   *     of the keyed hash of one
   */
  public record GeographyConfig(
      @JsonProperty(required = true) String set,
      @JsonProperty(required = true) String units,
      @JsonProperty(required = true) Map<String, String> boundaries,
      boolean schematic,
      @JsonProperty(required = true) String denominators,
      String communes,
      String crosswalk,
      Map<String, String> places) {
    public GeographyConfig {
      communes = communes == null ? "" : communes;
      crosswalk = crosswalk == null ? "" : crosswalk;
      places = places == null ? Map.of() : Map.copyOf(places);
      if (!crosswalk.isEmpty() && communes.isEmpty()) {
        throw new ConfigException("geography.crosswalk needs geography.communes");
      }
    }
  }

  /**
   * How rows are de-identified.
   *
   * @param keyFile file with the pseudonym, staging and noise keys, readable by its owner alone
   * @param retentionMonths staged files whose every row was received so many months before the
   *     as-of date are forgotten; null if they are kept until somebody forgets them
   */
  public record Deidentify(@JsonProperty(required = true) String keyFile, Integer retentionMonths) {
    public Deidentify {
      if (retentionMonths != null && retentionMonths < 1) {
        throw new ConfigException(
            "deidentify.retention_months is at least 1, was " + retentionMonths);
      }
    }
  }

  /** One table of the plan, as in the file. */
  public record Table(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String measure,
      List<String> dimensions,
      @JsonProperty(required = true) List<String> levels,
      @JsonProperty(required = true) List<PeriodType> periodTypes,
      @JsonProperty(required = true) Boolean sensitive,
      Zeros zeros) {
    public Table {
      dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
      if (!name.matches("[a-z0-9_]+")) {
        throw new ConfigException(
            "tables: a name has lower-case letters, digits and _ only, was '" + name + "'");
      }
      if (zeros == null) {
        zeros = dimensions.isEmpty() || !sensitive ? Zeros.PUBLIC : Zeros.HIDDEN;
      }
    }

    TableSpec spec(String areaSet) {
      return new TableSpec(
          name, measure, dimensions, areaSet, levels, periodTypes, sensitive, zeros);
    }
  }

  /**
   * How findings are computed.
   *
   * @param falseDiscoveryRate default 0.05
   * @param ratePer default 100,000 people
   */
  public record Analyse(Double falseDiscoveryRate, Integer ratePer) {
    public Analyse {
      falseDiscoveryRate = falseDiscoveryRate == null ? 0.05 : falseDiscoveryRate;
      ratePer = ratePer == null ? 100_000 : ratePer;
      if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
        throw new ConfigException(
            "analyse.false_discovery_rate lies between 0 and 1, was " + falseDiscoveryRate);
      }
      if (ratePer < 1) {
        throw new ConfigException("analyse.rate_per is at least 1, was " + ratePer);
      }
    }
  }

  /**
   * When periods are published.
   *
   * @param lagDays days after the end of a period before it is published; default 45
   * @param asOf rows received later are left out; default: end of the newest reported month + lag
   */
  public record Release(Integer lagDays, LocalDate asOf) {
    public Release {
      lagDays = lagDays == null ? 45 : lagDays;
    }
  }

  /** The plan of tables over the area set of the publication. */
  public List<TableSpec> tableSpecs() {
    return tables.stream().map(table -> table.spec(geography.set())).toList();
  }

  PublicationConfig in(Path publicationFolder, String sha256) {
    return new PublicationConfig(
        publicationFolder,
        sha256,
        publication,
        sources,
        profiles,
        geography,
        deidentify,
        tables,
        protect,
        analyse,
        release);
  }

  /** A path of the file, resolved against its folder. */
  public Path resolve(String path) {
    return folder.resolve(path).normalize();
  }

  private static void unique(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new ConfigException("two " + what + "s are called " + name);
      }
    }
  }
}
