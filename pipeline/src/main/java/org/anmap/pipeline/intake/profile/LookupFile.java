package org.anmap.pipeline.intake.profile;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.intake.text.Folds;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A reference table beside the publication file, such as the units of a DHIS2 installation. */
final class LookupFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private LookupFile() {}

  /** Folded key to what it stands for. */
  static Map<String, String> read(String profile, Path folder, ProfileConfig.Lookup lookup) {
    String where = "profile " + profile + ": lookup file " + lookup.file();
    Map<String, String> found = new HashMap<>();
    Path file = folder.resolve(lookup.file());
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(text)) {
      for (String column : java.util.List.of(lookup.from(), lookup.to())) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw new ConfigException(where + " has no column " + column);
        }
      }
      for (CSVRecord row : rows) {
        String before = found.put(Folds.of(row.get(lookup.from())), row.get(lookup.to()));
        if (before != null && !before.equals(row.get(lookup.to()))) {
          throw new ConfigException(
              where + ": line " + rows.getCurrentLineNumber() + " says a key again");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigException(where + " cannot be read");
    }
    return Map.copyOf(found);
  }
}
