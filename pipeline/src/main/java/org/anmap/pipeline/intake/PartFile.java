package org.anmap.pipeline.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.EncryptionPropertiesFactory;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.api.WriteSupport.WriteContext;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/**
 * Writes staged rows to one encrypted Parquet file.
 *
 * <p>Values go straight to the writer of their column: the usual way, through a consumer of whole
 * records that may nest, takes a third longer and serves nested records only.
 */
final class PartFile implements Closeable {
  /** A task holds one group in memory; parts of a file are not much larger. */
  private static final long GROUP_BYTES = 32L << 20;

  /** How often the size of a group is asked; asking costs as much as a few rows. */
  private static final int ASK_EVERY = 1_000;

  /** Codes that are made anew for every row are still few as words. */
  private static final int MOST_OBJECTS = 10_000;

  private final ParquetFileWriter file;
  private final MessageType schema;
  private final ParquetProperties properties;
  private final CodecFactory codecs;
  private final Cell[] cells;
  private ColumnChunkPageWriteStore pages;
  private ColumnWriteStore columns;
  private int groups;
  private long rows;

  /** A column of the file: where its value stands in a row, and how it is written. */
  private static final class Cell {
    private final int ordinal;
    private final ColumnType type;
    private final int present;
    private final Map<String, Binary> codes = new IdentityHashMap<>();
    private final Map<String, Binary> spelled = new HashMap<>();
    private ColumnWriter writer;
    private String last;
    private Binary lastBytes;

    Cell(StagedColumn column) {
      this.ordinal = column.ordinal();
      this.type = column.type();
      this.present = column.required() ? 0 : 1;
    }

    void write(Object value) {
      if (value == null) {
        writer.writeNull(0, 0);
        return;
      }
      switch (type) {
        case HASH -> writer.write(Binary.fromConstantByteArray((byte[]) value), 0, present);
        case CODE -> writer.write(bytes((String) value), 0, present);
        case DAY, MONTH -> writer.write((int) value, 0, present);
        case COUNT -> writer.write((long) value, 0, present);
      }
    }

    /** Codes are few, and the same object comes again and again. */
    private Binary bytes(String code) {
      if (code != last) {
        last = code;
        lastBytes = codes.get(code);
        if (lastBytes == null) {
          lastBytes = spelled.computeIfAbsent(code, Binary::fromString);
          if (codes.size() < MOST_OBJECTS) {
            codes.put(code, lastBytes);
          }
        }
      }
      return lastBytes;
    }
  }

  private PartFile(
      ParquetFileWriter file,
      MessageType schema,
      ParquetProperties properties,
      CodecFactory codecs,
      List<? extends StagedColumn> columns) {
    this.file = file;
    this.schema = schema;
    this.properties = properties;
    this.codecs = codecs;
    this.cells = columns.stream().map(Cell::new).toArray(Cell[]::new);
    begin();
  }

  static PartFile create(
      java.nio.file.Path path, List<? extends StagedColumn> columns, KeyFile keys)
      throws IOException {
    Configuration settings = new Configuration(false);
    settings.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    settings.setBoolean("fs.file.impl.disable.cache", true);
    StagingKeys.settings(keys).forEach(settings::set);
    MessageType schema = StagedColumn.parquetSchema(columns);
    Path target = new Path(path.toUri());
    FileEncryptionProperties encryption =
        EncryptionPropertiesFactory.loadFactory(settings)
            .getFileEncryptionProperties(settings, target, new WriteContext(schema, Map.of()));
    ParquetProperties properties = properties(columns);
    ParquetFileWriter file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(target, settings),
            schema,
            ParquetFileWriter.Mode.CREATE,
            GROUP_BYTES,
            0,
            encryption,
            properties);
    file.start();
    return new PartFile(
        file,
        schema,
        properties,
        new CodecFactory(settings, properties.getPageSizeThreshold()),
        columns);
  }

  private static ParquetProperties properties(List<? extends StagedColumn> columns) {
    ParquetProperties.Builder properties =
        ParquetProperties.builder()
            .withValuesWriterFactory(new StagedEncodings())
            // Every reader reads every row: minima, maxima and histograms would serve nobody.
            .withStatisticsEnabled(false)
            .withSizeStatisticsEnabled(false);
    for (StagedColumn column : columns) {
      // No two hashes are alike: a dictionary of them is given up after costing its making.
      properties.withDictionaryEncoding(column.name(), column.type() != ColumnType.HASH);
    }
    return properties.build();
  }

  void write(StagedRow row) throws IOException {
    for (Cell cell : cells) {
      cell.write(row.at(cell.ordinal));
    }
    columns.endRecord();
    rows++;
    if (rows % ASK_EVERY == 0 && columns.getBufferedSize() > GROUP_BYTES) {
      end();
      begin();
    }
  }

  private void begin() {
    pages =
        new ColumnChunkPageWriteStore(
            codecs.getCompressor(CompressionCodecName.SNAPPY),
            schema,
            properties.getAllocator(),
            properties.getColumnIndexTruncateLength(),
            properties.getPageWriteChecksumEnabled(),
            file.getEncryptor(),
            groups++);
    columns = properties.newColumnWriteStore(schema, pages, pages);
    for (int i = 0; i < cells.length; i++) {
      cells[i].writer = columns.getColumnWriter(schema.getColumns().get(i));
    }
    rows = 0;
  }

  private void end() throws IOException {
    if (rows > 0) {
      file.startBlock(rows);
      columns.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
    }
    columns.close();
    pages.close();
  }

  @Override
  public void close() throws IOException {
    try {
      end();
      file.end(Map.of());
    } finally {
      codecs.release();
      file.close();
    }
  }
}
