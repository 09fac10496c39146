package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.anmap.contract.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemErrorsTest {
  @Test
  void tells_classes_and_frames_and_never_a_message(@TempDir Path staging) throws IOException {
    Exception cause = new IOException("row 7 says QZXvalue");
    Exception fault = new IllegalStateException("QZXvalue cannot be read", cause);
    fault.addSuppressed(new RuntimeException("QZXvalue"));
    SystemErrors.of(fault).write(staging);
    Path file = staging.resolve("system-errors.json");
    SystemErrors read = Json.read(file, SystemErrors.class);
    assertEquals(
        List.of("java.lang.IllegalStateException", "java.io.IOException"),
        read.faults().stream().map(SystemErrors.Fault::type).toList());
    assertTrue(read.faults().get(0).frames().get(0).contains("SystemErrorsTest.java:"));
    assertFalse(Files.readString(file).contains("QZX"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void causes_that_go_round_in_a_circle_come_to_an_end() {
    Exception first = new Exception();
    Exception second = new Exception(first);
    first.initCause(second);
    assertEquals(2, SystemErrors.of(first).faults().size());
  }

  @Test
  void are_cleared_whether_or_not_there_are_any(@TempDir Path staging) {
    SystemErrors.clear(staging);
    SystemErrors.of(new Exception()).write(staging);
    SystemErrors.clear(staging);
    assertFalse(Files.exists(staging.resolve("system-errors.json")));
  }
}
