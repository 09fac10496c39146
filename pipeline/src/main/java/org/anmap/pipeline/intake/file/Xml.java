package org.anmap.pipeline.intake.file;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anmap.pipeline.notice.Rule;

/**
 * One part of a workbook as a stream of elements, told by their local names.
 *
 * <p>A document type is refused, so no entity expands; attributes, names and texts have a greatest
 * length.
 */
final class Xml implements Closeable {
  /** A cell holds at most 32,767 characters; a text many times longer is an attack. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream bytes;
  private final XMLStreamReader xml;

  /** Takes over the stream and closes it with itself. */
  Xml(InputStream bytes) throws BadFile {
    this.bytes = bytes;
    try {
      this.xml = FACTORY.createXMLStreamReader(bytes);
    } catch (XMLStreamException e) {
      throw Closing.after(BadFile.unreadable(e, 0), bytes);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_CHARACTERS);
    return factory;
  }

  /** Moves to the next start or end of an element, or text; false at the end of the part. */
  boolean next() throws BadFile {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      if (xml.next() == XMLStreamConstants.DTD) {
        throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
      }
      return true;
    } catch (XMLStreamException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here, by its local name; "" if absent. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Whether an attribute that says yes or no says yes. */
  boolean isOn(String name) {
    String value = attribute(name).toLowerCase(Locale.ROOT);
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** A whole number in an attribute; the other number if it is absent or none. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The text up to the end of the element that starts here. */
  String text(String element) throws BadFile {
    StringBuilder text = new StringBuilder();
    while (next() && !ends(element)) {
      append(text);
    }
    return text.toString();
  }

  /**
   * The text of the item that starts here: of all its runs, without their look and without the
   * reading aid that East Asian programs add.
   */
  String richText(String item) throws BadFile {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (next() && !ends(item)) {
      if (starts("rPh")) {
        text("rPh");
      } else if (starts("t") || ends("t")) {
        inText = starts("t");
      } else if (inText) {
        append(text);
      }
    }
    return Escapes.undone(text.toString());
  }

  private void append(StringBuilder text) throws BadFile {
    try {
      if (!xml.hasText() || xml.getEventType() == XMLStreamConstants.COMMENT) {
        return;
      }
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    } catch (WstxLazyException e) {
      throw BadFile.unreadable(e, 0);
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new BadFile(Rule.LINE_TOO_LONG, 0, "");
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
