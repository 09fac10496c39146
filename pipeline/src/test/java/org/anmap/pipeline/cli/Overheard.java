package org.anmap.pipeline.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;

/**
 * A second copy of every byte that Spark writes or sends, taken while it writes: spill files are
 * gone before the task that wrote them ends, so nobody who comes later could read them.
 */
final class Overheard {
  static final String FOLDER = "spark.anmap.overheard";

  private static final AtomicLong STREAMS = new AtomicLong();

  private Overheard() {}

  static SparkConf everythingIn(SparkConf settings, Path folder) {
    return settings
        .set(FOLDER, folder.toString())
        .set("spark.serializer", Results.class.getName())
        .set("spark.io.compression.codec", Blocks.class.getName())
        .set("spark.shuffle.compress", "true")
        .set("spark.shuffle.spill.compress", "true")
        .set("spark.broadcast.compress", "true")
        .set("spark.rdd.compress", "true")
        // Merged by copying files, bytes would be written that no codec sees.
        .set("spark.shuffle.unsafe.fastMergeEnabled", "false");
  }

  private static OutputStream copied(OutputStream to, Path folder, String what) {
    try {
      OutputStream copy =
          new BufferedOutputStream(
              Files.newOutputStream(folder.resolve(what + "-" + STREAMS.incrementAndGet())));
      return new FilterOutputStream(to) {
        @Override
        public void write(int b) throws IOException {
          copy.write(b);
          out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          copy.write(bytes, offset, length);
          out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
          copy.flush();
          super.flush();
        }

        @Override
        public void close() throws IOException {
          copy.close();
          super.close();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Shuffle files, spill files, broadcasts and cached blocks, as they are: nothing is compressed.
   */
  public static final class Blocks implements CompressionCodec {
    private final Path folder;

    public Blocks(SparkConf settings) {
      this.folder = Path.of(settings.get(FOLDER));
    }

    @Override
    public OutputStream compressedOutputStream(OutputStream to) {
      return copied(to, folder, "block");
    }

    @Override
    public InputStream compressedInputStream(InputStream from) {
      return from;
    }
  }

  /** What tasks answer the driver. */
  public static final class Results extends Serializer {
    private final JavaSerializer java;
    private final Path folder;

    public Results(SparkConf settings) {
      this.java = new JavaSerializer(settings);
      this.folder = Path.of(settings.get(FOLDER));
    }

    @Override
    public SerializerInstance newInstance() {
      SerializerInstance one = java.newInstance();
      return new SerializerInstance() {
        @Override
        public <T> ByteBuffer serialize(T value, ClassTag<T> type) {
          ByteBuffer bytes = one.serialize(value, type);
          try (OutputStream copy = copied(OutputStream.nullOutputStream(), folder, "value")) {
            copy.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return bytes;
        }

        @Override
        public <T> T deserialize(ByteBuffer bytes, ClassTag<T> type) {
          return one.deserialize(bytes, type);
        }

        @Override
        public <T> T deserialize(ByteBuffer bytes, ClassLoader loader, ClassTag<T> type) {
          return one.deserialize(bytes, loader, type);
        }

        @Override
        public SerializationStream serializeStream(OutputStream to) {
          return one.serializeStream(copied(to, folder, "value"));
        }

        @Override
        public DeserializationStream deserializeStream(InputStream from) {
          return one.deserializeStream(from);
        }
      };
    }
  }
}
