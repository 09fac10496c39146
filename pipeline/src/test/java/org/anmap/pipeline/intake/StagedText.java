package org.anmap.pipeline.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.anmap.pipeline.config.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Staged rows decrypted into plain files for tests that look at them. */
public final class StagedText {
  private StagedText() {}

  /**
   * For each kind a file {@code KIND.txt} with a line {@code TYPE NAME value} for each value, and
   * {@code KIND.bytes} with the hashes as they are; the same for tombstones.
   */
  public static void write(Staged staged, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Source.Kind kind : Source.Kind.values()) {
      if (Kinds.isStaged(kind)) {
        write(staged.rows(kind), Kinds.columns(kind), folder, kind.name());
      }
    }
    List<TombstoneColumn> columns = StagedColumn.of(TombstoneColumn.class);
    write(staged.tombstones().rows(), columns, folder, "TOMBSTONES");
  }

  private static void write(
      Dataset<Row> staged, List<? extends StagedColumn> columns, Path folder, String name)
      throws IOException {
    try (OutputStream text = file(folder, name + ".txt");
        OutputStream bytes = file(folder, name + ".bytes")) {
      Iterator<Row> rows = staged.toLocalIterator();
      while (rows.hasNext()) {
        write(rows.next(), columns, text, bytes);
      }
    }
  }

  private static void write(
      Row row, List<? extends StagedColumn> columns, OutputStream text, OutputStream bytes)
      throws IOException {
    for (StagedColumn column : columns) {
      Object value = row.getAs(column.name());
      if (value instanceof byte[] hash) {
        bytes.write(hash);
        bytes.write('\n');
        value = HexFormat.of().formatHex(hash);
      }
      if (value != null) {
        String line = column.type() + " " + column.name() + " " + value + "\n";
        text.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static OutputStream file(Path folder, String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }
}
