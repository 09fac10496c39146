package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What intake must make of every office's file: {@code FILE,OUTCOME,RULE,ROWS}. */
final class Outcomes {
  private final Map<String, Outcome> files = new TreeMap<>();

  /** The outcome of a file, named by its path below the folder of exports. */
  Outcome of(String file) {
    return files.computeIfAbsent(file, name -> new Outcome());
  }

  void write(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path)) {
      csv.writeRecord("FILE", "OUTCOME", "RULE", "ROWS");
      files.forEach(
          (file, outcome) ->
              outcome.each(
                  (what, rule, rows) -> csv.writeRecord(file, what, rule, Long.toString(rows))));
    }
  }
}
