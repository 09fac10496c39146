package org.anmap.pipeline.intake;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Writes staged rows to one encrypted Parquet file. */
final class PartFile implements Closeable {
  private final ParquetWriter<StagedRow> writer;

  private PartFile(ParquetWriter<StagedRow> writer) {
    this.writer = writer;
  }

  static PartFile create(
      java.nio.file.Path file, List<? extends StagedColumn> columns, KeyFile keys)
      throws IOException {
    Configuration settings = new Configuration(false);
    settings.set("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    settings.setBoolean("fs.file.impl.disable.cache", true);
    StagingKeys.settings(keys).forEach(settings::set);
    OutputFile output = HadoopOutputFile.fromPath(new Path(file.toUri()), settings);
    return new PartFile(
        new Builder(output, columns)
            .withConf(settings)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build());
  }

  void write(StagedRow row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<StagedRow, Builder> {
    private final List<? extends StagedColumn> columns;

    Builder(OutputFile file, List<? extends StagedColumn> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<StagedRow> getWriteSupport(Configuration settings) {
      return new Rows(columns);
    }
  }

  /** Tells Parquet one row, column by column. */
  private static final class Rows extends WriteSupport<StagedRow> {
    private final List<? extends StagedColumn> columns;
    private final Map<String, Binary> codes = new HashMap<>();
    private RecordConsumer out;

    Rows(List<? extends StagedColumn> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration settings) {
      MessageType schema = StagedColumn.parquetSchema(columns);
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(StagedRow row) {
      out.startMessage();
      for (StagedColumn column : columns) {
        Object value = row.get(column);
        if (value != null) {
          out.startField(column.name(), column.ordinal());
          add(column.type(), value);
          out.endField(column.name(), column.ordinal());
        }
      }
      out.endMessage();
    }

    private void add(ColumnType type, Object value) {
      switch (type) {
        case HASH -> out.addBinary(Binary.fromConstantByteArray((byte[]) value));
        case CODE -> out.addBinary(codes.computeIfAbsent((String) value, Binary::fromString));
        case DAY -> out.addInteger((int) ((LocalDate) value).toEpochDay());
        case MONTH -> out.addInteger((Integer) value);
        case COUNT -> out.addLong((Long) value);
      }
    }
  }
}
