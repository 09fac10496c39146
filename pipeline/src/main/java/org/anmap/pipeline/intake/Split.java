package org.anmap.pipeline.intake;

import java.io.Serializable;
import org.anmap.pipeline.config.Source;

/**
 * What one task reads: for now a whole file.
 *
 * @param file absolute path, the same on every machine of a cluster
 * @param name as notices call it
 * @param folder of the staged parts of the file
 */
record Split(
    String source,
    String sector,
    Source.Kind kind,
    String encoding,
    String delimiter,
    Profile profile,
    String file,
    String name,
    String folder)
    implements Serializable {}
