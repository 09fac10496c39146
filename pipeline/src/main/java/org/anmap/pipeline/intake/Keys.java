package org.anmap.pipeline.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;

/**
 * The three keys of a publication. Not serialisable on purpose: executors get a {@link KeyFile},
 * which is a path.
 *
 * @param pseudonym makes record and survivor keys; changing it means staging anew
 * @param staging encrypts staged files; destroying it destroys them
 * @param noise seeds every keyed order; never changes
 */
record Keys(Key pseudonym, Key staging, Key noise) {

  /** One key; it prints as its id. */
  record Key(@JsonProperty(required = true) String id, @JsonProperty(required = true) String key) {
    Key {
      if (!key.matches("[0-9a-fA-F]{64}")) {
        throw new ConfigException("key " + id + " is not 64 hexadecimal digits");
      }
    }

    byte[] bytes() {
      return HexFormat.of().parseHex(key);
    }

    /** Tells two keys apart without telling anything of either. */
    String fingerprint() {
      byte[] message = "anmap key fingerprint".getBytes(StandardCharsets.UTF_8);
      return id + ":" + HexFormat.of().formatHex(new KeyedHash(bytes()).of(message), 0, 8);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** The published sample keys: no secret, so only invented rows may be staged under them. */
  static Keys sample() {
    return new Keys(sample("pseudonym"), sample("staging"), sample("noise"));
  }

  private static Key sample(String name) {
    return new Key(
        "sample-" + name, Sha256.of("anmap sample " + name + " key: for invented data only"));
  }

  boolean isSample() {
    return equals(sample());
  }

  /** Whether one of the keys is published, so that none of it may serve real rows. */
  private boolean holdsSample() {
    Set<String> published =
        Set.of(sample().pseudonym.key, sample().staging.key, sample().noise.key);
    return published.contains(pseudonym.key)
        || published.contains(staging.key)
        || published.contains(noise.key);
  }

  /**
   * Reads a key file.
   *
   * @param samplesOnly whether every source is marked as invented
   * @throws ConfigException if it is unreadable, not a key file, readable by others, or holds a
   *     published key although a source is real
   */
  static Keys read(Path file, boolean samplesOnly) {
    Keys keys = parse(file);
    if (keys.holdsSample() && !samplesOnly) {
      throw new ConfigException(
          "key file " + file + " holds a published sample key, but a source is not sample: true");
    }
    // git does not keep mode 0600, and a published key has no secret to lose.
    if (!keys.isSample()) {
      refuseReadableByOthers(file);
    }
    return keys;
  }

  private static Keys parse(Path file) {
    try {
      return ConfigReader.mapper().readValue(Files.readAllBytes(file), Keys.class);
    } catch (JsonMappingException e) {
      // Never the cause: a parser quotes what it could not read, here a key.
      throw new ConfigException(
          "key file "
              + file
              + " needs pseudonym, staging and noise, each with an id and a key of 64 hexadecimal"
              + " digits");
    } catch (JsonProcessingException e) {
      throw new ConfigException("key file " + file + " is neither JSON nor YAML");
    } catch (IOException e) {
      throw new ConfigException("cannot read key file " + file);
    }
  }

  private static void refuseReadableByOthers(Path file) {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      for (PosixFilePermission permission : mode) {
        if (!permission.name().startsWith("OWNER_")) {
          throw new ConfigException(
              "key file "
                  + file
                  + " has mode "
                  + PosixFilePermissions.toString(mode)
                  + ", but only its owner may read it: chmod 600");
        }
      }
    } catch (IOException e) {
      throw new ConfigException("cannot read the mode of key file " + file, e);
    }
  }
}
