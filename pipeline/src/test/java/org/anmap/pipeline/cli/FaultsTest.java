package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.anmap.pipeline.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  @TempDir private Path staging;

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
  void a_fault_of_program_or_machine_is_written_down_and_goes_on(Class<? extends Throwable> kind)
      throws Exception {
    Throwable fault = kind.getConstructor(String.class).newInstance("QZXvalue");
    assertSame(fault, assertThrows(kind, () -> Faults.told(staging, throwing(fault))));
    assertTrue(Files.readString(errors()).contains(kind.getName()));
  }

  @Test
  void the_next_good_end_takes_it_back() {
    assertThrows(
        IllegalStateException.class,
        () -> Faults.told(staging, throwing(new IllegalStateException())));
    assertTrue(Files.exists(errors()));
    assertEquals("done", Faults.told(staging, () -> "done"));
    assertFalse(Files.exists(errors()));
  }

  @Test
  void a_mistake_of_the_user_is_no_fault() {
    assertThrows(
        ConfigException.class,
        () -> Faults.told(staging, throwing(new ConfigException("a key is misspelt"))));
    assertFalse(Files.exists(errors()));
  }

  @Test
  void where_it_cannot_be_written_down_the_first_fault_is_still_the_one_told() throws IOException {
    Path file = Files.createFile(staging.resolve("no-folder"));
    IllegalStateException fault = new IllegalStateException();
    assertSame(
        fault, assertThrows(IllegalStateException.class, () -> Faults.told(file, throwing(fault))));
    assertEquals(1, fault.getSuppressed().length);
  }

  private Path errors() {
    return staging.resolve("system-errors.json");
  }

  private static Supplier<String> throwing(Throwable fault) {
    return () -> {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    };
  }
}
