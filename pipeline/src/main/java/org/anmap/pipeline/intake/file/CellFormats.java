package org.anmap.pipeline.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook, by the style number that a cell names. */
final class CellFormats {
  /** No workbook may have more styles than this. */
  private static final int MOST_STYLES = 1 << 16;

  private final List<CellFormat> byStyle = new ArrayList<>();

  static CellFormats none() {
    return new CellFormats();
  }

  /** Reads the styles part. */
  static CellFormats read(Xml styles) throws BadFile {
    CellFormats formats = new CellFormats();
    Map<Integer, CellFormat> custom = new HashMap<>();
    while (styles.next()) {
      if (styles.starts("numFmts")) {
        custom.putAll(custom(styles));
      } else if (styles.starts("cellXfs")) {
        formats.readStyles(styles, custom);
      }
    }
    return formats;
  }

  CellFormat of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellFormat.NUMBER;
  }

  private static Map<Integer, CellFormat> custom(Xml styles) throws BadFile {
    Map<Integer, CellFormat> custom = new HashMap<>();
    while (styles.next() && !styles.ends("numFmts")) {
      if (styles.starts("numFmt") && custom.size() < MOST_STYLES) {
        custom.put(styles.number("numFmtId", -1), CellFormat.of(styles.attribute("formatCode")));
      }
    }
    return custom;
  }

  private void readStyles(Xml styles, Map<Integer, CellFormat> custom) throws BadFile {
    while (styles.next() && !styles.ends("cellXfs")) {
      if (styles.starts("xf") && byStyle.size() < MOST_STYLES) {
        int id = styles.number("numFmtId", 0);
        byStyle.add(custom.getOrDefault(id, CellFormat.builtIn(id)));
      }
    }
  }
}
