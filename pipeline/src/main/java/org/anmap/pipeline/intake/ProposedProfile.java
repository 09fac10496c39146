package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.profile.Proposal;
import org.anmap.pipeline.intake.record.FileLook;

/** A profile proposed for a file. */
public final class ProposedProfile {
  /** Enough rows to tell codes from names. */
  private static final int ROWS = 1_000;

  private final CodeLists lists;

  public ProposedProfile(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * The proposal as YAML, which holds headers and no value.
   *
   * @param encoding name of the encoding, empty to find it
   * @param delimiter one character, empty to find it
   * @throws ConfigException if the file cannot be read or has no header
   */
  public String of(Path file, String encoding, String delimiter) throws IOException {
    try {
      FileLook.Beginning beginning = new FileLook(file, "", encoding, delimiter).beginning(ROWS);
      Map<String, String> told = new LinkedHashMap<>();
      if (beginning.delimiter() == 0) {
        told.put("format", "xlsx");
      } else {
        told.put("encoding", beginning.encoding().code());
        told.put(
            "delimiter", beginning.delimiter() == '\t' ? "tab" : "'" + beginning.delimiter() + "'");
      }
      return new Proposal(Profiles.builtIn(lists))
          .of(beginning.rows(), told, file.getFileName().toString())
          .orElseThrow(
              () -> new ConfigException(file + ": none of the first rows looks like a header"));
    } catch (BadFile e) {
      throw new ConfigException(file + ": " + e.rule().sentence());
    }
  }
}
