package org.anmap.pipeline.intake.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anmap.pipeline.notice.Rule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The bytes of the one table in a file: the file itself, or what a .gz or .zip holds. */
public final class Container {
  private static final int BUFFER = 1 << 16;

  private Container() {}

  /**
   * What the file is.
   *
   * @throws BadFile FILE_UNREADABLE if it cannot be opened, or is a zip with a broken directory
   */
  public static FileKind kind(Path file) throws BadFile {
    FileKind kind;
    try (InputStream bytes = Files.newInputStream(file)) {
      kind = FileKind.of(bytes.readNBytes(FileKind.HEAD_BYTES));
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
    return kind == FileKind.ZIP ? kindOfZip(file) : kind;
  }

  /**
   * The bytes of the table; the caller closes.
   *
   * <p>Reading throws {@link ArchiveTooLarge} at the limits, and another IOException where the file
   * is damaged: {@link BadFile#unreadable} translates both.
   *
   * @throws BadFile FILE_NOT_TEXT if the file, or what is packed in it, is no text (a workbook is
   *     read by {@link WorkbookRows}); ARCHIVE_NOT_ONE_TABLE if there is no or more than one file
   *     in it, or again an archive; FILE_UNREADABLE if it is damaged or locked by a password
   */
  public static InputStream open(Path file, Limits limits) throws BadFile {
    FileKind kind = kind(file);
    if (kind == FileKind.GZIP) {
      return table(gunzip(file, limits));
    }
    if (kind == FileKind.ZIP) {
      return table(unzip(file, limits));
    }
    if (kind != FileKind.TEXT) {
      throw new BadFile(Rule.FILE_NOT_TEXT, 0, "");
    }
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  private static FileKind kindOfZip(Path file) throws BadFile {
    try (Archive archive = Archive.open(file, Limits.standard())) {
      List<String> names = archive.files().stream().map(ZipArchiveEntry::getName).toList();
      if (names.stream().anyMatch(name -> name.matches("(?i)xl/workbook\\d*\\.xml"))) {
        return FileKind.XLSX;
      }
      // Other office files are zips too: to call them archives would mislead.
      boolean office = names.contains("[Content_Types].xml") || names.contains("mimetype");
      return office ? FileKind.OTHER : FileKind.ZIP;
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  private static InputStream gunzip(Path file, Limits limits) throws BadFile {
    try {
      InputStream packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      try {
        // Members in a row are one table; the JDK would end in silence at one that is damaged.
        return new Unpacked(
            GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get(),
            new Unpacked.Meter(limits, Files.size(file)));
      } catch (IOException e) {
        packed.close();
        throw e;
      }
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  private static InputStream unzip(Path file, Limits limits) throws BadFile {
    Archive archive = Archive.open(file, limits);
    try {
      List<ZipArchiveEntry> files = archive.files();
      if (files.size() != 1) {
        throw new BadFile(Rule.ARCHIVE_NOT_ONE_TABLE, 0, "");
      }
      return new FilterInputStream(archive.bytes(files.get(0))) {
        @Override
        public void close() throws IOException {
          try (archive) {
            super.close();
          }
        }
      };
    } catch (BadFile e) {
      throw Closing.after(e, archive);
    }
  }

  /** The same bytes, if they begin as text does. */
  private static InputStream table(InputStream unpacked) throws BadFile {
    InputStream bytes = new BufferedInputStream(unpacked, BUFFER);
    try {
      bytes.mark(FileKind.HEAD_BYTES);
      FileKind kind = FileKind.of(bytes.readNBytes(FileKind.HEAD_BYTES));
      bytes.reset();
      if (kind == FileKind.TEXT) {
        return bytes;
      }
      boolean nested = kind == FileKind.GZIP || kind == FileKind.ZIP;
      Rule rule = nested ? Rule.ARCHIVE_NOT_ONE_TABLE : Rule.FILE_NOT_TEXT;
      throw Closing.after(new BadFile(rule, 0, ""), bytes);
    } catch (IOException e) {
      throw Closing.after(BadFile.unreadable(e, 0), bytes);
    }
  }
}
