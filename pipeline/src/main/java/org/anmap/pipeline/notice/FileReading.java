package org.anmap.pipeline.notice;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file was read, as far as it was found out or told.
 *
 * @param source id of the source
 * @param file name of the file, without folder
 * @param reading what was decided, for example {@code encoding}, {@code delimiter}, {@code sheet},
 *     {@code header_row}, {@code date_order}; never text of a cell
 */
public record FileReading(String source, String file, Map<String, String> reading)
    implements Serializable {

  public FileReading {
    reading = Collections.unmodifiableMap(new TreeMap<>(reading));
  }
}
