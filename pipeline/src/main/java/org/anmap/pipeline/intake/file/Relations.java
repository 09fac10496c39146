package org.anmap.pipeline.intake.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Where a part of a workbook says that other parts are. ECMA-376 part 2, relationships. */
final class Relations {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();

  /** The relations of a part, or of the whole workbook if the part is "". */
  static Relations of(String part, Archive archive) throws BadFile {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Relations relations = new Relations();
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    Optional<ZipArchiveEntry> entry = archive.named(name);
    if (entry.isPresent()) {
      try (Xml xml = new Xml(archive.bytes(entry.get()))) {
        relations.read(xml, folder);
      } catch (IOException e) {
        throw BadFile.unreadable(e, 0);
      }
    }
    return relations;
  }

  /** The part of a relation's id; "" if there is none. */
  String part(String id) {
    return byId.getOrDefault(id, "");
  }

  /** The first part of a type, by the last word of its URI; the usual part if none is named. */
  String partOfType(String type, String usual) {
    return byType.getOrDefault(type, usual);
  }

  private void read(Xml xml, String folder) throws BadFile {
    while (xml.next()) {
      if (xml.starts("Relationship")) {
        String target = xml.attribute("Target");
        String part = target.startsWith("/") ? target.substring(1) : folder + target;
        String type = xml.attribute("Type");
        byId.put(xml.attribute("Id"), part);
        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
      }
    }
  }
}
