package org.anmap.pipeline.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anmap.pipeline.notice.Rule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in a zip, read as streams and never extracted, so that their names lead nowhere.
 *
 * <p>What the directory says of sizes is not believed: all streams of one archive count into one
 * meter as they are read.
 */
final class Archive implements Closeable {
  private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

  private final ZipFile zip;
  private final Unpacked.Meter meter;

  private Archive(ZipFile zip, Unpacked.Meter meter) {
    this.zip = zip;
    this.meter = meter;
  }

  /** Opens the zip and reads its directory; the caller closes. */
  static Archive open(Path file, Limits limits) throws BadFile {
    try {
      Unpacked.Meter meter = new Unpacked.Meter(limits, Files.size(file));
      return new Archive(
          ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get(), meter);
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  /** Every file but folders and what macOS and Windows leave behind. */
  List<ZipArchiveEntry> files() {
    return Collections.list(zip.getEntries()).stream().filter(Archive::isFile).toList();
  }

  /** The file of this name; office programs do not agree on its case. */
  Optional<ZipArchiveEntry> named(String name) {
    ZipArchiveEntry exact = zip.getEntry(name);
    return exact != null
        ? Optional.of(exact)
        : files().stream().filter(entry -> entry.getName().equalsIgnoreCase(name)).findFirst();
  }

  /** The bytes of one file, checked against its checksum where they end. */
  InputStream bytes(ZipArchiveEntry entry) throws BadFile {
    if (!zip.canReadEntryData(entry)) {
      throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
    }
    try {
      return new Unpacked(new Checked(zip.getInputStream(entry), entry.getCrc()), meter);
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static boolean isFile(ZipArchiveEntry entry) {
    String path = entry.getName().replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && !path.startsWith("__MACOSX/")
        && !name.startsWith(".")
        && !SYSTEM_FILES.contains(name);
  }
}
