package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One export on disk: UTF-8, a header, commas. */
final class ExportFile implements AutoCloseable {
  private final CsvWriter csv;

  ExportFile(Path file, List<String> header) throws IOException {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    csv.writeRecord(header);
  }

  void write(List<String> cells) {
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
