package org.anmap.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.KeyAccessDeniedException;
import org.apache.parquet.crypto.keytools.KeyToolkit;
import org.apache.parquet.crypto.keytools.KmsClient;

/**
 * Wraps the data keys of staged files with the staging key, which it reads from the key file: only
 * the path of that file is ever a setting.
 */
public final class StagingKeys implements KmsClient {
  private static final String PATH = "anmap.key.file";
  private static final String SAMPLES_ONLY = "anmap.key.file.samples.only";

  private Keys.Key staging;

  /** The settings under which staged files are written and read. */
  static Map<String, String> settings(KeyFile file) {
    String id = file.read().staging().fingerprint();
    Map<String, String> settings = new TreeMap<>();
    settings.put(
        "parquet.crypto.factory.class",
        "org.apache.parquet.crypto.keytools.PropertiesDrivenCryptoFactory");
    settings.put("parquet.encryption.kms.client.class", StagingKeys.class.getName());
    settings.put("parquet.encryption.uniform.key", id);
    // Parquet caches unwrapped keys by this name; it must differ where the key file does.
    settings.put("parquet.encryption.key.access.token", Sha256.of(file.path() + id));
    settings.put(PATH, file.path());
    settings.put(SAMPLES_ONLY, Boolean.toString(file.samplesOnly()));
    return settings;
  }

  @Override
  public void initialize(Configuration settings, String instance, String url, String token) {
    boolean samplesOnly = settings.getBoolean(SAMPLES_ONLY, false);
    staging = Keys.read(Path.of(settings.get(PATH)), samplesOnly).staging();
  }

  @Override
  public String wrapKey(byte[] key, String masterKey) throws KeyAccessDeniedException {
    return KeyToolkit.encryptKeyLocally(key, master(masterKey), bytes(masterKey));
  }

  @Override
  public byte[] unwrapKey(String wrapped, String masterKey) throws KeyAccessDeniedException {
    return KeyToolkit.decryptKeyLocally(wrapped, master(masterKey), bytes(masterKey));
  }

  private byte[] master(String id) {
    if (!id.equals(staging.fingerprint())) {
      throw new KeyAccessDeniedException("staged under another staging key than " + staging.id());
    }
    return staging.bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
