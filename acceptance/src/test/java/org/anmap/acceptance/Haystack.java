package org.anmap.acceptance;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Everything that can be read out of a file: its bytes, and what is inside gz, br and Parquet. */
final class Haystack {
  private Haystack() {}

  /** Files below a folder that hold a secret, as paths; empty if none does. */
  static List<String> holding(Needles needles, Path folder) {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (byte[] layer : layers(file)) {
          if (needles.find(layer).isPresent()) {
            found.add(folder.relativize(file).toString());
            break;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<byte[]> layers(Path file) throws IOException {
    List<byte[]> layers = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(file);
    layers.add(bytes);
    layers.add(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    if (file.toString().endsWith(".gz")) {
      layers.add(drained(new GZIPInputStream(new ByteArrayInputStream(bytes))));
    } else if (file.toString().endsWith(".br")) {
      Brotli4jLoader.ensureAvailability();
      layers.add(drained(new BrotliInputStream(new ByteArrayInputStream(bytes))));
    } else if (file.toString().endsWith(".parquet") && isPlainParquet(bytes)) {
      layers.add(parquet(file));
    }
    return layers;
  }

  /** Encrypted Parquet ends in PARE: what it holds is the staging key's affair. */
  private static boolean isPlainParquet(byte[] bytes) {
    int n = bytes.length;
    return n > 4 && bytes[n - 4] == 'P' && bytes[n - 2] == 'R' && bytes[n - 1] == '1';
  }

  private static byte[] parquet(Path file) {
    StringBuilder text = new StringBuilder();
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery("select * from read_parquet('" + file + "')")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          text.append(rows.getString(column)).append('\n');
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read " + file.getFileName(), e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] drained(InputStream stream) throws IOException {
    try (stream) {
      return stream.readAllBytes();
    }
  }
}
