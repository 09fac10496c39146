package org.anmap.pipeline.intake.file;

import java.io.IOException;
import org.anmap.pipeline.notice.Rule;

/** A compressed file unpacks to more than is allowed; {@link BadFile#unreadable} translates it. */
public final class ArchiveTooLarge extends IOException {
  ArchiveTooLarge() {
    super(Rule.ARCHIVE_TOO_LARGE.code());
  }
}
