package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a program lays a table out in a text file.
 *
 * @param quoteAll whether every cell is quoted, not only those that need it
 * @param encoder from text to bytes
 */
record FileForm(char separator, LineDelimiter newline, boolean quoteAll, Encoder encoder) {
  /** Text as the bytes of one encoding. */
  interface Encoder {
    byte[] bytes(String text);
  }

  /** What most programs write today. */
  static final FileForm PLAIN =
      new FileForm(',', LineDelimiter.LF, false, text -> text.getBytes(StandardCharsets.UTF_8));

  FileForm separatedBy(char other) {
    return new FileForm(other, newline, quoteAll, encoder);
  }

  FileForm endingLinesWith(LineDelimiter other) {
    return new FileForm(separator, other, quoteAll, encoder);
  }

  FileForm quotingAll() {
    return new FileForm(separator, newline, true, encoder);
  }

  FileForm in(Encoder other) {
    return new FileForm(separator, newline, quoteAll, other);
  }

  String text(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(newline);
    if (quoteAll) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      lines.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  void write(Path file, List<List<String>> lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, encoder.bytes(text(lines)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
