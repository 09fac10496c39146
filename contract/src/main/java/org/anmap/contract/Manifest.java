package org.anmap.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * {@code manifest.json}: what a release is, how it is protected, and every file in it.
 *
 * @param formatVersion 1
 * @param release id of the release, {@code <last period>.<revision>}
 * @param configHash sha256 of the publication file
 * @param sample true if the data are invented
 * @param title by language, {@code vi} and {@code en}
 * @param sectors sectors of the sources
 * @param codes for each dimension its codes with {@code _U}, without {@code _T}
 * @param notReported what no source reported; it also names the parts that a coarse cell covers
 * @param files every file of the release but this one, sorted by path
 */
public record Manifest(
    int formatVersion,
    String release,
    String codeVersion,
    String configHash,
    LocalDate asOf,
    boolean sample,
    Map<String, String> title,
    List<String> sectors,
    YearMonth firstMonth,
    YearMonth lastMonth,
    String areaSet,
    List<TableSpec> tables,
    Map<String, List<String>> codes,
    List<Silence> notReported,
    Protection protection,
    List<FileEntry> files) {

  /** The format this code reads and writes. */
  public static final int FORMAT_VERSION = 1;

  /**
   * How the release is protected.
   *
   * @param mode {@code suppress}
   * @param threshold k: a count in 1 … k−1 (0 … k−1 where zeros are hidden) is never shown
   * @param width w: what anyone can work out of a hidden count spans at least w
   * @param sensitiveDimensions dimensions in which no category may be seen to hold a whole margin
   */
  public record Protection(
      String mode, int threshold, int width, List<String> sensitiveDimensions) {}

  /** One file: path with forward slashes, size in bytes, sha256, media type. */
  public record FileEntry(String path, long bytes, String sha256, String mediaType) {}

  /** The same manifest with another list of files. */
  public Manifest withFiles(List<FileEntry> listed) {
    return with(codeVersion, listed);
  }

  /** The same manifest, said to be written by another version of the code. */
  public Manifest withCodeVersion(String version) {
    return with(version, files);
  }

  private Manifest with(String version, List<FileEntry> listed) {
    return new Manifest(
        formatVersion,
        release,
        version,
        configHash,
        asOf,
        sample,
        title,
        sectors,
        firstMonth,
        lastMonth,
        areaSet,
        tables,
        codes,
        notReported,
        protection,
        listed);
  }
}
