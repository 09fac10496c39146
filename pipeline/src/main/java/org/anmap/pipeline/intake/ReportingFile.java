package org.anmap.pipeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.intake.record.Layout;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.record.RecordSource;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.intake.value.DateStyle;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;

/**
 * Reads a file of the reporting source. Every mistake in it rejects the run: what it says decides
 * which zeros are published as zeros.
 */
final class ReportingFile {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?:tháng |thang |T)?(\\d{1,2})[-/.](\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Set<String> YES =
      Set.of("co", "x", "1", "yes", "y", "true", "danop", "danhan", "received", "dagui");
  private static final Set<String> NO =
      Set.of("khong", "0", "no", "n", "false", "chuanop", "chuanhan", "notreceived", "chuagui");

  private final Profile profile;
  private final UnitOfRecord units;
  private final Set<String> sources;
  private final List<Notice> notices = new ArrayList<>();

  ReportingFile(Profile profile, UnitOfRecord units, Set<String> sources) {
    this.profile = profile;
    this.units = units;
    this.sources = sources;
  }

  List<Notice> notices() {
    return notices;
  }

  /** The reports of a file; what cannot be read is a notice. */
  List<Reporting.Report> read(Source source, Path file, String name) {
    List<Reporting.Report> reports = new ArrayList<>();
    try {
      Layout layout =
          new FileLook(file, profile.sheet(), source.encoding(), source.delimiter())
              .layout(profile);
      Fields fields =
          new Fields(
              profile,
              new CellReader(
                  profile, new DateStyle(layout.order(), profile.buddhist(), profile.excel1904())));
      try (RecordSource records = layout.open(file, Part.WHOLE, profile, (rule, row) -> {})) {
        for (RawRecord record = records.next(); record != null; record = records.next()) {
          if (!record.isBlank()) {
            read(fields.of(record), name).ifPresent(reports::add);
          }
        }
      }
    } catch (BadFile e) {
      notices.add(e.rule().at(name, e.row(), e.column()));
    } catch (IOException e) {
      notices.add(Rule.FILE_UNREADABLE.at(name, 0, ""));
    }
    return reports;
  }

  private Optional<Reporting.Report> read(Fields fields, String name) {
    try {
      if (fields.record().miscounted()) {
        throw new Unreadable(Rule.FIELDS_MISCOUNTED, Field.SOURCE);
      }
      return Optional.of(report(fields));
    } catch (Unreadable e) {
      notices.add(asError(e, name, fields.record().row()));
      return Optional.empty();
    }
  }

  private Reporting.Report report(Fields fields) throws Unreadable {
    String source = fields.name(Field.SOURCE);
    if (!sources.contains(source)) {
      throw new Unreadable(Rule.SOURCE_UNKNOWN, Field.SOURCE);
    }
    YearMonth month =
        month(fields.name(Field.MONTH))
            .orElseThrow(() -> new Unreadable(Rule.MONTH_UNREADABLE, Field.MONTH));
    String answer = Folds.of(fields.name(Field.RECEIVED));
    if (!YES.contains(answer) && !NO.contains(answer)) {
      throw new Unreadable(Rule.ANSWER_UNREADABLE, Field.RECEIVED);
    }
    return new Reporting.Report(
        source,
        units.ofSet(fields, month.atDay(1)),
        month,
        YES.contains(answer),
        fields.date(Field.RECEIVED_ON).map(Day::last));
  }

  /** A row that would only be set aside among cases is an error here. */
  private static Notice asError(Unreadable e, String file, long row) {
    Rule rule = e.remark().rule();
    boolean isPlace =
        rule == Rule.PLACE_UNMATCHED || rule == Rule.PLACE_AMBIGUOUS || rule == Rule.PLACE_OUTSIDE;
    Notice notice = (isPlace ? Rule.REPORTING_PLACE : rule).at(file, row, e.remark().column());
    return new Notice(notice.rule(), Severity.ERROR, notice.file(), notice.row(), notice.column());
  }

  static Optional<YearMonth> month(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    Matcher month = MONTH_FIRST.matcher(text);
    try {
      if (year.matches()) {
        return Optional.of(
            YearMonth.of(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(2))));
      }
      return month.matches()
          ? Optional.of(
              YearMonth.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1))))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
