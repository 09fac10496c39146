package org.anmap.contract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * {@code certificate/certificate.json}: what is claimed of a release, and for which files.
 *
 * <p>Computed from published files alone: it holds no number of sensitive cells and nothing that
 * depends on a count that was not published.
 *
 * @param formatVersion 1
 * @param release id of the release
 * @param mode {@code suppress}
 * @param threshold k
 * @param width w
 * @param sensitiveDimensions dimensions in which no category may be seen to hold a whole margin
 * @param rules the rules that hold, by name
 * @param attacker {@code label-blind}: cannot tell why a cell is hidden
 * @param measures one proof for each measure with a table under the rules, in manifest order
 * @param files sha256 by path of every file of the release but the certificate and the manifest
 * @param earlier sha256 of the certificates of the releases before it, oldest first
 */
public record Certificate(
    int formatVersion,
    String release,
    String mode,
    int threshold,
    int width,
    List<String> sensitiveDimensions,
    List<String> rules,
    String attacker,
    List<MeasureProof> measures,
    Map<String, String> files,
    List<String> earlier) {

  public static final int FORMAT_VERSION = 1;
  public static final String ATTACKER = "label-blind";

  /** The rules that this code checks. */
  public static final List<String> RULES =
      List.of("no-small-count", "sums-agree", "hidden-width", "residual");

  /**
   * What is proven of one measure.
   *
   * @param tables its tables
   * @param leaves size of the leaf space: unit × month × codes
   * @param hiddenCells cells that readers see as hidden
   * @param moves tables shown to be as possible as the base
   * @param narrowestWidth least proven width of a hidden cell, 0 if none is hidden
   */
  public record MeasureProof(
      String measure,
      List<String> dimensions,
      List<String> tables,
      long leaves,
      long hiddenCells,
      long moves,
      long narrowestWidth) {
    public MeasureProof {
      dimensions = List.copyOf(dimensions);
      tables = List.copyOf(tables);
    }
  }

  /** A part that is missing is refused by name. */
  public Certificate {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(attacker, "attacker");
    sensitiveDimensions = List.copyOf(sensitiveDimensions);
    rules = List.copyOf(rules);
    measures = List.copyOf(measures);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    earlier = List.copyOf(earlier);
  }
}
