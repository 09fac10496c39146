package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What {@code ./anmap profile} prints: the words of a header, and never those of a record. */
class ProfileCommandTest {
  @TempDir private Path folder;

  private String printed(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), text);
    StringWriter all = new StringWriter();
    CommandLine command = new CommandLine(new ProfileCommand());
    command.setOut(new PrintWriter(all)).setErr(new PrintWriter(all));
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          line.getErr().println(failure.getMessage());
          return ExitCodes.OK;
        });
    assertEquals(ExitCodes.OK, command.execute(file.toString(), "--delimiter", ","));
    return all.toString();
  }

  /** Every cell that begins with Qzx is the value of a record. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qzx Thi Mot,Qzx xa\n",
        "Qzx Thi Mot,Qzx xa\nQzx Thi Hai,Qzx huyen\n",
        "Qzx Thi Mot,Qzx xa\nQzx Thi Hai,Qzx huyen\nQzx Van Ba,Qzx xom\n",
        "Danh sách\nQzx Thi Mot,Qzx xa\nQzx Thi Hai,Qzx huyen\n",
        "Qzx Thi Mot,không rõ\nQzx Thi Hai,1990\nQzx Van Ba,1991\n",
        "Qzx Thi Mot,mất số\nQzx Thi Hai,010 1234 5678\nQzx Van Ba,qzx\nQzx Van Bon,qzy\n",
        "Qzx Thi Mot,05/01/2025\nQzx Thi Hai,Qzx lua\nQzx Van Ba,06/01/2025\n",
        "Qzx Thi Mot,Huyện\nQzx Thi Hai,Qzx xa\n",
        "Qzx Thi Mot,Nữ,Huyện,Tuổi\nQzx Thi Hai,Nữ,Qzx xa,Qzx\n",
        "Ene,Foo,Bar\n1,2,3\nQzx Thi Mot,Huyện,Tỉnh\n4,5,6\n",
      })
  void a_row_that_may_be_a_record_is_not_printed(String text) throws IOException {
    String printed = printed(text);
    assertFalse(printed.contains("Qzx"), printed);
  }

  @Test
  void a_file_of_names_without_a_header_has_numbered_columns() throws IOException {
    assertTrue(
        printed("Qzx Thi Mot,Qzx xa\nQzx Thi Hai,Qzx huyen\n")
            .contains(
                "      # column 1: its header is not shown, it reads like a value\n"
                    + "      # column 2: its header is not shown, it reads like a value\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Persona,Lugar,Edad\nQzx Thi Mot,Qzx xa,19\nQzx Thi Hai,Qzx huyen,20\n",
        "Informe anual\n\nPersona,Lugar,Fecha\nQzx Thi Mot,Qzx xa,05/01/2025\n",
        "Persona,Huyện,Tỉnh,Tuổi\nQzx Thi Mot,Qzx xa,Qzx,Qzx\n",
      })
  void a_header_that_can_be_told_from_what_is_below_it_is_printed(String text) throws IOException {
    String printed = printed(text);
    assertTrue(printed.contains("[\"Persona\"]"), printed);
    assertFalse(printed.contains("Qzx"), printed);
  }
}
