package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.Layout;

/**
 * What one task reads: a file, or a part of it that begins and ends with a record.
 *
 * @param file absolute path, the same on every machine of a cluster
 * @param name as notices call it
 * @param folder of the staged parts of the file
 * @param number of the part, 0 for the first
 * @param withdrawable sources whose records a withdrawal may name
 */
record Split(
    String source,
    String sector,
    Source.Kind kind,
    Profile profile,
    Layout layout,
    String file,
    String name,
    Part part,
    String folder,
    int number,
    List<String> withdrawable)
    implements Serializable {

  /** The fields that its records may have. */
  Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    fields.addAll(layout.columns().found());
    fields.addAll(profile.constants().keySet());
    fields.addAll(profile.pivot().fields().values());
    return fields;
  }
}
