package org.anmap.pipeline.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the lists of encodings in a Parquet footer in order.
 *
 * <p>The library keeps them in a set of enum constants, whose order is another in every process,
 * and equal tables must be equal bytes. The footer is the end of the file and nothing points into
 * it.
 */
final class ParquetFooter {
  /** Four bytes of length and four of magic follow the footer. */
  private static final int TAIL = 8;

  private ParquetFooter() {}

  static byte[] sorted(byte[] file) {
    try {
      int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
      int start = file.length - TAIL - length;
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk chunk : group.getColumns()) {
          Collections.sort(
              chunk.getMeta_data().getEncodings(), Comparator.comparingInt(Encoding::getValue));
          if (chunk.getMeta_data().isSetEncoding_stats()) {
            Collections.sort(
                chunk.getMeta_data().getEncoding_stats(),
                Comparator.comparing(PageEncodingStats::getPage_type)
                    .thenComparing(PageEncodingStats::getEncoding));
          }
        }
      }
      return assembled(file, start, footer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] assembled(byte[] file, int start, FileMetaData footer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    bytes.write(file, 0, start);
    Util.writeFileMetaData(footer, bytes);
    int length = bytes.size() - start;
    bytes.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    bytes.write(file, file.length - 4, 4);
    return bytes.toByteArray();
  }
}
