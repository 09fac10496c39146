package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
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
    Keys keys = new Keys(fresh("pseudonym", 1), fresh("staging", 1), fresh("noise", 1));
    write(file, keys, draft -> Files.move(draft, file));
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

  /**
   * The old bytes are overwritten where they stand, as far as the disk lets anyone; only then, so
   * that at no moment there is no whole key file.
   */
  private static void replace(Path file, Keys keys) {
    write(
        file,
        keys,
        draft -> {
          try (RandomAccessFile old = new RandomAccessFile(file.toFile(), "rwd")) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            old.write(new byte[(int) old.length()]);
          }
        });
  }

  /** Puts a file that is whole in its place. */
  private interface Step {
    void put(Path draft) throws IOException;
  }

  private static void write(Path file, Keys keys, Step step) {
    try {
      Path draft =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "keys",
              ".draft",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.write(draft, Json.pretty(keys));
        step.put(draft);
      } finally {
        Files.deleteIfExists(draft); // no second copy of the keys, whatever went wrong
      }
    } catch (IOException e) {
      throw new ConfigException("cannot write key file " + file, e);
    }
  }
}
