package org.anmap.pipeline.intake.record;

import java.io.Closeable;
import java.io.IOException;
import org.anmap.pipeline.intake.file.BadFile;

/** Records, one at a time. */
public interface RecordSource extends Closeable {
  /**
   * The next record, or null at the end.
   *
   * @throws BadFile if the file cannot be used as a whole
   */
  RawRecord next() throws BadFile, IOException;
}
