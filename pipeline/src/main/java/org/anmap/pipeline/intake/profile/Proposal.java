package org.anmap.pipeline.intake.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes a profile for a table: the built-in one whose headers it shares most, and for every
 * other column what kind of values it holds.
 *
 * <p>Headers are printed, values never; a first row that looks like a record is not taken for a
 * header.
 */
public final class Proposal {
  private final Profiles profiles;

  public Proposal(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * A profile and its source as YAML, to be completed by the analyst.
   *
   * @param rows the first rows of the table
   * @param told how the file was read
   * @param file name of the file
   * @return nothing if no row looks like a header
   */
  public Optional<String> of(List<List<String>> rows, Map<String, String> told, String file) {
    Profile labels = profiles.named("gbvims_ir");
    return HeaderGuess.in(rows, profiles)
        .map(header -> new FieldGuess(header, rows, labels))
        .map(guess -> new ProposalText(guess, told, file).yaml());
  }
}
