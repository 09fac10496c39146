package org.anmap.pipeline.intake.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one pass over a file tells, its blocks read side by side.
 *
 * @param hash as {@link ContentHash} defines it
 * @param bytes the size of the file
 * @param holdsHighBytes whether any byte is 0x80 or above; if none is, the text is ASCII
 * @param holdsQuotes whether any byte is the quote
 * @param head the first bytes, at most {@link FileKind#HEAD_BYTES}
 */
public record FileSummary(
    String hash, long bytes, boolean holdsHighBytes, boolean holdsQuotes, byte[] head) {
  private static final int BLOCK = 16 << 20;
  private static final int BUFFER = 1 << 18;

  public FileSummary {
    head = head.clone();
  }

  @Override
  public byte[] head() {
    return head.clone();
  }

  /**
   * Reads the whole file.
   *
   * @param quote an ASCII character
   */
  public static FileSummary of(Path path, char quote) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      long size = file.size();
      int count = Math.toIntExact((size + BLOCK - 1) / BLOCK);
      List<Block> blocks =
          IntStream.range(0, count)
              .parallel()
              .mapToObj(i -> Block.read(file, (long) i * BLOCK, size, new ByteSearch(quote)))
              .toList();
      byte[] head = new byte[(int) Math.min(FileKind.HEAD_BYTES, size)];
      readFully(file, 0, head, head.length);
      MessageDigest whole = sha256();
      blocks.forEach(block -> whole.update(block.hash()));
      return new FileSummary(
          HexFormat.of().formatHex(whole.digest()),
          size,
          blocks.stream().anyMatch(Block::holdsHighBytes),
          blocks.stream().anyMatch(Block::holdsQuotes),
          head);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What one block tells. */
  private record Block(byte[] hash, boolean holdsHighBytes, boolean holdsQuotes) {
    static Block read(FileChannel file, long from, long size, ByteSearch search) {
      long to = Math.min(size, from + BLOCK);
      byte[] bytes = new byte[BUFFER];
      MessageDigest digest = sha256();
      try {
        for (long at = from; at < to; at += BUFFER) {
          int count = (int) Math.min(BUFFER, to - at);
          readFully(file, at, bytes, count);
          digest.update(bytes, 0, count);
          search.add(bytes, count);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Block(digest.digest(), search.foundHigh(), search.foundQuote());
    }
  }

  private static void readFully(FileChannel file, long at, byte[] into, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
