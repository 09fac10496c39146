package org.anmap.pipeline.intake.file;

import java.util.ArrayList;
import java.util.List;
import org.anmap.pipeline.notice.Rule;

/** The texts of a workbook, each stored once, by their number. */
final class SharedStrings {
  /** What all texts may take in memory; the distinct texts of a full sheet of people take half. */
  private static final long MOST_BYTES = 512L << 20;

  private static final int BYTES_OF_OBJECT = 56;

  private final List<String> texts = new ArrayList<>();

  /** Reads the part of shared strings. */
  static SharedStrings read(Xml part) throws BadFile {
    SharedStrings strings = new SharedStrings();
    long bytes = 0;
    while (part.next()) {
      if (part.starts("si")) {
        String text = part.richText("si");
        bytes += BYTES_OF_OBJECT + 2L * text.length();
        if (bytes > MOST_BYTES) {
          throw new BadFile(Rule.ARCHIVE_TOO_LARGE, 0, "");
        }
        strings.texts.add(text);
      }
    }
    return strings;
  }

  /** The text of a number as a cell stores it. */
  String at(String number) throws BadFile {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
    }
  }
}
