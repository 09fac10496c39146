package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** The same small case sheet in every encoding, separator and wrapping in which one may arrive. */
final class EncodingFiles {
  static final String FOLDER = "encodings/";
  static final int ROWS = 50;

  /** The rows of the twice encoded file up to here; who added the rest knew better. */
  static final int TWICE_UNTIL = 30;

  /** What programs put in place of bytes they cannot read. */
  private static final String LOST = "\uFFFD";

  private static final YearMonth FIRST = YearMonth.of(2023, 1);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final List<String> HEADER =
      List.of(
          "Mã hồ sơ",
          "Họ và tên",
          "Điện thoại",
          "Tỉnh",
          "Huyện",
          "Ngày tiếp nhận",
          "Giới tính",
          "Tuổi",
          "Loại bạo lực",
          "Ngày nhận dữ liệu",
          "Ghi chú",
          Invented.HEADER);

  private static final String MISHAPS =
      "1 date_unreadable, 1 date_missing, 1 place_unmatched, 1 not_gbv";

  private static final FileForm PLAIN = FileForm.PLAIN;
  private static final FileForm EXCEL = PLAIN.endingLinesWith(LineDelimiter.CRLF);

  private final Desk desk;

  EncodingFiles(Desk desk) {
    this.desk = desk;
  }

  void write() {
    write("utf8-bom.csv", EXCEL.in(Encodings::utf8WithMark));
    write("utf16le-tab.txt", EXCEL.separatedBy('\t').in(Encodings::utf16WithMark));
    legacy("windows-1258.csv", EXCEL.in(Encodings::windows1258));
    legacy("tcvn3.csv", EXCEL.in(LegacyFont.TCVN3::bytes));
    legacy("vni.csv", EXCEL.in(LegacyFont.VNI::bytes));
    legacy("tcvn3-as-utf8.csv", EXCEL.in(Encodings::tcvn3AsUtf8));
    twice("utf8-twice.csv");
    decomposed("nfd.csv");
    semicolons("semicolon.csv");
    write("gzip.csv.gz", PLAIN.in(Encodings::gzip));
    write("zip.csv.zip", PLAIN.in(text -> Encodings.zip("vu-viec.csv", text)));
    new ThaiFile(desk).write();
  }

  private void write(String name, FileForm form) {
    form.write(desk.exports().resolve(FOLDER + name), lines(name, MISHAPS));
  }

  private void legacy(String name, FileForm form) {
    write(name, form);
    desk.outcomes().of(FOLDER + name).noticed(Rule.ENCODING_LEGACY);
  }

  private void twice(String name) {
    List<List<String>> lines = new ArrayList<>(lines(name, MISHAPS + ", 1 bytes_malformed"));
    for (int line = 0; line <= TWICE_UNTIL; line++) {
      lines.set(line, lines.get(line).stream().map(EncodingFiles::misread).toList());
    }
    desk.outcomes().of(FOLDER + name).noticed(Rule.ENCODING_TWICE);
    PLAIN.write(desk.exports().resolve(FOLDER + name), lines);
  }

  /** A letter that was lost on the way stays lost, and with it the way back. */
  private static String misread(String cell) {
    return cell.startsWith(LOST)
        ? LOST + Encodings.misread(cell.substring(1))
        : Encodings.misread(cell);
  }

  /** As a Mac or a web page gives it: letters in pieces, hard spaces, signs without width. */
  private void decomposed(String name) {
    List<List<String>> lines =
        lines(name, MISHAPS).stream()
            .map(cells -> cells.stream().map(EncodingFiles::pasted).toList())
            .toList();
    PLAIN.in(Encodings::decomposed).write(desk.exports().resolve(FOLDER + name), lines);
  }

  private static String pasted(String cell) {
    return cell.replaceFirst(" ", "\u00A0").replace("Huyện", "Huyện\u200B");
  }

  /** As Excel saves under Vietnamese settings. */
  private void semicolons(String name) {
    List<List<String>> lines = new ArrayList<>();
    for (List<String> cells : lines(name, MISHAPS)) {
      List<String> line = new ArrayList<>(cells);
      line.replaceAll(cell -> cell.matches("\\d{1,2}") ? cell + ",0" : cell);
      lines.add(line);
    }
    EXCEL.separatedBy(';').write(desk.exports().resolve(FOLDER + name), lines);
  }

  private List<List<String>> lines(String name, String mishaps) {
    Dice dice = desk.dice("encodings " + name);
    Fates fates = new Fates(ROWS, Fates.planned(mishaps), dice);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    for (int row = 0; row < ROWS; row++) {
      Optional<Rule> fate = fates.of(row);
      String id = id(name, row);
      lines.add(cells(desk.incident(id, FIRST, Story.LAST, fate, dice), dice));
      desk.outcomes().of(FOLDER + name).row(fate);
    }
    return lines;
  }

  static String id(String name, int row) {
    String file = name.substring(0, name.indexOf('.')).toUpperCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%s/%03d", file, row + 1);
  }

  private List<String> cells(Incident incident, Dice dice) {
    LocalDate received = incident.received();
    String place = incident.place(incident.scene().placeName());
    return List.of(
        incident.id(),
        incident.person().name(),
        incident.person().phone(),
        incident.scene().provinceName(),
        incident.is(Rule.BYTES_MALFORMED) ? LOST + place.substring(1) : place,
        incident.reported(DAY),
        Sector.WOMENS_UNION.sex(incident.person().female(), dice),
        Integer.toString(incident.person().age()),
        incident.type().vietnamese,
        DAY.format(received),
        "Gặp " + desk.canaries().marker("note"),
        Invented.VALUE);
  }
}
