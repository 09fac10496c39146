package org.anmap.pipeline.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.anmap.contract.Finding;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * A table of text as Parquet bytes, typed by column.
 *
 * <p>Settings are fixed and nothing of time, host or process enters, so equal tables are equal
 * bytes. Uncompressed: the tables are small, and a compressor's version would change the bytes.
 */
final class ParquetFile {
  private ParquetFile() {}

  static byte[] bytes(String name, List<Finding.Column> columns, List<List<String>> rows) {
    MessageType schema = schema(name, columns);
    SimpleGroupFactory groups = new SimpleGroupFactory(schema);
    Memory memory = new Memory();
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(memory)
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (List<String> row : rows) {
        writer.write(group(groups, columns, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ParquetFooter.sorted(memory.bytes.toByteArray());
  }

  private static MessageType schema(String name, List<Finding.Column> columns) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Finding.Column column : columns) {
      switch (column.type()) {
        case TEXT ->
            message
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case INTEGER -> message.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      }
    }
    return message.named(name);
  }

  private static Group group(
      SimpleGroupFactory groups, List<Finding.Column> columns, List<String> row) {
    Group group = groups.newGroup();
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i);
      if (value.isEmpty()) {
        continue;
      }
      switch (columns.get(i).type()) {
        case TEXT -> group.append(columns.get(i).name(), value);
        case INTEGER -> group.append(columns.get(i).name(), Long.parseLong(value));
        case NUMBER -> group.append(columns.get(i).name(), Double.parseDouble(value));
      }
    }
    return group;
  }

  /** A Parquet file in memory. */
  private static final class Memory implements OutputFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new PositionOutputStream() {
        @Override
        public long getPos() {
          return bytes.size();
        }

        @Override
        public void write(int b) {
          bytes.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
          bytes.write(b, off, len);
        }
      };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }
}
