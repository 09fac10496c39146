package org.anmap.pipeline.release;

import java.util.Map;

/** Media types of the files of a release. */
final class MediaTypes {
  private static final Map<String, String> BY_ENDING =
      Map.of(
          "json", "application/json",
          "geojson", "application/geo+json",
          "csv", "text/csv; charset=utf-8",
          "parquet", "application/vnd.apache.parquet",
          "gz", "application/gzip",
          "br", "application/octet-stream");

  private MediaTypes() {}

  static String of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = BY_ENDING.get(ending);
    if (type == null) {
      throw new IllegalArgumentException("no media type is known for " + path);
    }
    return type;
  }
}
