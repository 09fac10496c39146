package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.ConfigException;

/** Makes key files, readable by their owner alone, and changes the keys in them. */
public final class KeyFiles {
  private static final int KEY_BYTES = 32;

  private KeyFiles() {}

  /**
   * Writes a new key file.
   *
   * @throws ConfigException if a file is there already: its keys might be all that reads the
   *     staging
   */
  public static void create(Path file) {
    if (Files.exists(file)) {
      throw new ConfigException(file + " exists; a key file is never overwritten");
    }
    write(file, new Keys(fresh("pseudonym", 1), fresh("staging", 1), fresh("noise", 1)));
  }

  /**
   * Gives a new pseudonym key, so that the pseudonyms of old and new staging cannot be joined;
   * every file is staged again at the next run.
   *
   * @return the id of the new key
   */
  public static String rotatePseudonym(Path file) {
    Keys keys = Keys.read(file, true);
    Keys.Key next = after(keys.pseudonym());
    replace(file, new Keys(next, keys.staging(), keys.noise()));
    return next.id();
  }

  /**
   * Destroys the staging key: what was staged under it can be read no more, by anybody who has no
   * copy of the file.
   *
   * @return the id of the new key
   */
  public static String destroyStaging(Path file) {
    Keys keys = Keys.read(file, true);
    Keys.Key next = after(keys.staging());
    replace(file, new Keys(keys.pseudonym(), next, keys.noise()));
    return next.id();
  }

  private static Keys.Key after(Keys.Key key) {
    int dash = key.id().lastIndexOf('-');
    String name = dash < 0 ? key.id() : key.id().substring(0, dash);
    String number = key.id().substring(dash + 1);
    boolean counts = dash >= 0 && number.matches("\\d{1,6}");
    return fresh(counts ? name : key.id(), counts ? Integer.parseInt(number) + 1 : 2);
  }

  private static Keys.Key fresh(String name, int number) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Keys.Key(name + "-" + number, HexFormat.of().formatHex(key));
  }

  /** The old bytes are overwritten where they stand, as far as the disk lets anyone. */
  private static void replace(Path file, Keys keys) {
    try {
      Path draft = draft(file, keys);
      try (RandomAccessFile old = new RandomAccessFile(file.toFile(), "rwd")) {
        old.write(new byte[(int) old.length()]);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace key file " + file, e);
    }
  }

  private static void write(Path file, Keys keys) {
    try {
      Files.move(draft(file, keys), file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write key file " + file, e);
    }
  }

  private static Path draft(Path file, Keys keys) throws IOException {
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "keys",
            ".draft",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, Json.pretty(keys));
    return draft;
  }
}
