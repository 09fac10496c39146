package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.ConfigException;

/**
 * What an analyst said that texts mean: by the text itself, or by the keyed hash of one.
 *
 * <p>A text may be a raw cell, and raw text must not travel to Spark tasks: only its digest does.
 */
final class Mapped implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Pattern HASH = Pattern.compile("#[0-9a-f]{16}");

  static final Mapped NOTHING = new Mapped();

  private final TreeMap<String, String> byDigest = new TreeMap<>();
  private final TreeMap<String, String> byHash = new TreeMap<>();

  /**
   * @param units unit codes by text or by {@code #} and a hash; the units are checked by the caller
   * @throws ConfigException if a key is no text or two keys are one text; it never says which text,
   *     for that may be a raw cell
   */
  static Mapped of(Map<String, String> units) {
    Mapped mapped = new Mapped();
    new TreeMap<>(units).forEach(mapped::add);
    return mapped;
  }

  private void add(String key, String unit) {
    if (key.startsWith("#")) {
      if (!HASH.matcher(key).matches()) {
        throw mistake(unit, "begins with # but is not followed by 16 hex digits");
      }
      byHash.put(key.substring(1), unit);
      return;
    }
    Wording wording = Wording.of(key);
    if (wording.isUnknown()) {
      throw mistake(unit, "is blank or a word for unknown");
    }
    String other = byDigest.put(Sha256.of(wording.name()), unit);
    if (other != null && !other.equals(unit)) {
      throw mistake(unit, "is also mapped to " + other + " in another spelling");
    }
  }

  private static ConfigException mistake(String unit, String what) {
    return new ConfigException("geography.places: a text mapped to " + unit + " " + what);
  }

  /** The unit of the whole line, of the commune cell or of the district cell, in this order. */
  Optional<String> unit(Wording province, Wording district, Wording commune) {
    if (byDigest.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(
            province.name() + district.name() + commune.name(), commune.name(), district.name())
        .map(Sha256::of)
        .filter(byDigest::containsKey)
        .findFirst()
        .map(byDigest::get);
  }

  /** Unit codes by 16 hex digits. */
  Map<String, String> hashes() {
    return Map.copyOf(byHash);
  }
}
