package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anmap.pipeline.config.ConfigException;

/**
 * Finds the unit in which a row is counted, from what an office wrote and the day it wrote of.
 *
 * <p>Codes count with or without leading zeros, names in any spelling that folds to the same
 * letters. Nothing is guessed: two possible units are {@link Placed.Ambiguous}, none is {@link
 * Placed.Unmatched}.
 */
public final class Places implements Serializable {
  private static final long serialVersionUID = 2;

  /** Real files hold a few hundred spellings; a file of free text must not fill the memory. */
  private static final int REMEMBERED = 20_000;

  private static final int LONGEST_REMEMBERED = 120;

  private final PlaceIndex index;
  private final Mapped mapped;
  private final transient PlaceReading reading;
  private final transient Map<Written, Meant> known = new ConcurrentHashMap<>();

  Places(PlaceIndex index) {
    this(index, Mapped.NOTHING);
  }

  private Places(PlaceIndex index, Mapped mapped) {
    this.index = index;
    this.mapped = mapped;
    this.reading = new PlaceReading(index);
  }

  /** What was read here stays here: raw text must not travel to Spark tasks inside this object. */
  private Object readResolve() {
    return new Places(index, mapped);
  }

  /**
   * These places, where some texts mean what an analyst said, whatever else they may mean.
   *
   * @param units unit codes by district text, commune text or the whole of province, district and
   *     commune, in any spelling that folds to the same letters; or by {@code #} and the 16 hex
   *     digits of the keyed hash of such a text, see {@link #mappedHashes()}; they take the place
   *     of those mapped before
   * @throws ConfigException if a code is no smallest unit of the set, or a key is no text
   */
  public Places with(Map<String, String> units) {
    Mapped said = Mapped.of(units);
    units.values().stream()
        .filter(unit -> !index.isUnit(unit))
        .sorted()
        .findFirst()
        .ifPresent(this::refuse);
    return new Places(index, said);
  }

  /** Whether a text is, as it stands, the code of a smallest unit of the set. */
  public boolean isUnit(String code) {
    return index.isUnit(code);
  }

  private void refuse(String unit) {
    String nearest =
        new Suggestions(index).code(unit).map(code -> "; did you mean " + code + "?").orElse("");
    throw new ConfigException("geography.places: " + unit + " is no unit of the set" + nearest);
  }

  /** The unit codes that were mapped by hash, by its 16 hex digits; only the caller has the key. */
  public Map<String, String> mappedHashes() {
    return mapped.hashes();
  }

  /** The unit of a row that names no commune. */
  public Placed find(String provinceText, String districtText, LocalDate date) {
    return find(provinceText, districtText, "", date);
  }

  /**
   * The unit of a row.
   *
   * @param provinceText code, name or unknown marker
   * @param districtText code, name or unknown marker of a district, or of a commune where an office
   *     writes one there; unknown in a known province, and no commune, is found as the unknown area
   *     of that province
   * @param communeText code, name or unknown marker
   * @param date day the row describes; it decides what a code or name meant
   */
  public Placed find(String provinceText, String districtText, String communeText, LocalDate date) {
    int length = provinceText.length() + districtText.length() + communeText.length();
    if (length > LONGEST_REMEMBERED) {
      return read(provinceText, districtText, communeText, date);
    }
    Written written = new Written(provinceText, districtText, communeText);
    Meant meant = known.get(written);
    if (meant != null) {
      return meant.on(date);
    }
    if (known.size() >= REMEMBERED) {
      return read(provinceText, districtText, communeText, date);
    }
    meant = meant(written);
    known.put(written, meant);
    return meant.on(date);
  }

  private Placed read(String provinceText, String districtText, String communeText, LocalDate day) {
    Wording province = Wording.of(provinceText);
    Wording district = Wording.of(districtText);
    Wording commune = Wording.of(communeText);
    return said(province, district, commune)
        .orElseGet(() -> reading.on(day, province, district, commune));
  }

  private Meant meant(Written written) {
    Wording province = Wording.of(written.province());
    Wording district = Wording.of(written.district());
    Wording commune = Wording.of(written.commune());
    Optional<Placed> said = said(province, district, commune);
    return said.isPresent()
        ? Meant.always(said.get())
        : Meant.of(index.changes(), day -> reading.on(day, province, district, commune));
  }

  private Optional<Placed> said(Wording province, Wording district, Wording commune) {
    return mapped
        .unit(province, district, commune)
        .map(unit -> new Placed.Found(unit, Carry.AS_IS));
  }

  /**
   * The units of the set that a row which was not found may mean, best first.
   *
   * <p>Texts are compared with names of districts and of communes, old and new, by edit distance;
   * the answer depends on nothing but the arguments.
   */
  public List<Nearest> nearest(
      String provinceText, String districtText, String communeText, LocalDate date, int limit) {
    Scope scope = reading.scope(date, Wording.of(provinceText));
    return new Suggestions(index).of(date, scope, List.of(districtText, communeText), limit);
  }

  private record Written(String province, String district, String commune) {}
}
