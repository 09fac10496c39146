package org.anmap.pipeline.report;

import java.text.MessageFormat;
import org.anmap.pipeline.notice.Language;
import org.anmap.pipeline.notice.Wording;

/** What the validation report says of its own, as patterns of {@link MessageFormat}. */
enum Phrase {
  TITLE("Báo cáo kiểm tra dữ liệu", "Validation report"),
  PRIVATE("Riêng tư", "Private"),
  PRIVATE_WHY(
      "Số dòng trong báo cáo này chưa được bảo vệ. Chỉ dùng nội bộ, không gửi hay đăng ra ngoài.",
      "Row counts are not protected. For use inside the office; do not send or post it."),
  AS_OF("Tính các dòng nhận đến hết ngày {0}.", "Rows received by {0}."),

  MUST_MEND(
      "Chưa công bố được: phải sửa {0,number,integer} tệp rồi chạy lại.",
      "Cannot be published yet: {0,choice,1#one file|1<{0,number,integer} files} must be mended"
          + " first."),
  MAY_MEND(
      "Có thể công bố; không tệp nào bắt buộc phải sửa, nhưng {0,number,integer} dòng ở"
          + " {1,number,integer} tệp bị để riêng và chưa được tính.",
      "Can be published; no file must be mended, but {0,choice,1#one row|1<{0,number,integer}"
          + " rows} in {1,choice,1#one file|1<{1,number,integer} files} stay aside and do not"
          + " count."),
  ALL_WELL(
      "Có thể công bố; không phải sửa tệp nào.", "Can be published; no file needs to be mended."),
  NOTHING_READ("Chưa đọc tệp nào.", "No file was read."),
  ALSO_SET_ASIDE(
      "Ngoài ra, {0,number,integer} dòng ở {1,number,integer} tệp bị để riêng.",
      "Besides, {0,choice,1#one row|1<{0,number,integer} rows} in {1,choice,1#one"
          + " file|1<{1,number,integer} files} stay aside."),
  GATE(
      "Bước kiểm tra quyền riêng tư vẫn quyết định sau cùng.",
      "The privacy check still has the last word."),

  FILES("Các tệp", "Files"),
  FILE("Tệp", "File"),
  NUMBER("{0,number,integer}", "{0,number,integer}"),
  READ("Đã đọc", "Read"),
  ACCEPTED("Được tính", "Counted"),
  SET_ASIDE("Để riêng", "Set aside"),
  SKIPPED("Bỏ qua", "Skipped"),
  TO_DO("Việc cần làm", "To do"),
  ALL_FILES("Tất cả", "All files"),
  RECONCILED(
      "Đối chiếu: {0,number,integer} dòng đã đọc = {1,number,integer} được tính +"
          + " {2,number,integer} để riêng + {3,number,integer} bỏ qua.",
      "Reconciled: {0,number,integer} rows read = {1,number,integer} counted +"
          + " {2,number,integer} set aside + {3,number,integer} skipped."),
  NOT_COUNTED("không đếm dòng", "rows are not counted"),
  FIX_FIRST("Phải sửa trước", "Mend first"),
  FIX_ROWS(
      "Nên sửa {0,number,integer} dòng", "{0,choice,1#One row|1<{0,number,integer} rows} to mend"),
  LOOK("Nên xem", "To check"),
  NOTHING_TO_DO("Không phải sửa", "Nothing to mend"),

  IN_EACH_FILE("Từng tệp", "File by file"),
  ROW_NUMBERS(
      "Dòng 1 là dòng đầu tiên sau dòng tiêu đề; trong Excel thường là dòng 2. Để riêng: dòng chưa"
          + " được tính cho đến khi sửa xong. Bỏ qua: dòng không phải tính.",
      "Row 1 is the first row after the header; a spreadsheet program mostly calls it row 2. Set"
          + " aside: not counted until it is mended. Skipped: not meant to count."),
  ERROR("Phải sửa", "Must be mended"),
  MEND_ROWS("Nên sửa", "Worth mending"),
  WARNING("Nên xem", "Should be checked"),
  INFO("Để biết", "For information"),
  ROWS("{0,number,integer} dòng", "{0,choice,1#one row|1<{0,number,integer} rows}"),
  COLUMN("Cột", "Column"),
  ROW_LIST("dòng", "rows"),
  MORE_ROWS("… và {0,number,integer} dòng nữa", "… and {0,number,integer} more"),
  HOW_TO_MEND("Cách xử lý:", "What to do:"),

  PLACES("Địa danh cần chọn", "Places to choose"),
  PLACES_WHY(
      "Mỗi mã dưới đây thay cho một cách ghi địa danh chưa hiểu được; cách ghi đó không được in ra"
          + " đây. Vui lòng mở tệp gốc ở dòng nêu ra, chọn nơi đúng, rồi dán dòng tương ứng vào tệp"
          + " cấu hình công bố, ngay dưới hai dòng này:",
      "Each key below stands for a way of writing a place that was not understood; the text itself"
          + " is not printed here. Open the file at a row named, choose the right unit and paste its"
          + " line into the publication file, right below these two lines:"),
  NO_CANDIDATE(
      "Không có gợi ý; vui lòng điền mã huyện vào giữa hai dấu nháy:",
      "No unit comes near; write the code of the unit between the quotes:"),

  COLUMNS("Cột không đọc và chỉ số không tính được", "Columns not read, indicators not available"),
  DROPPED("Cột lạ, đã bỏ qua và không đọc", "Unknown columns, dropped unread"),
  UNAVAILABLE(
      "Cột thiếu; chỉ số cần cột này không tính được, không phải bằng 0",
      "Missing columns; the indicators that need them are not available, which is not 0"),

  ENCODING("bảng mã", "encoding"),
  DELIMITER("dấu phân cách", "delimiter"),
  SHEET("trang tính", "sheet"),
  HEADER_ROW("dòng tiêu đề", "header row"),
  DATE_ORDER("thứ tự ngày tháng", "order of dates"),
  DAY_FIRST("ngày trước tháng", "day before month"),
  MONTH_FIRST("tháng trước ngày", "month before day"),
  NO_ORDER("chỉ đọc ngày viết rõ", "only unmistakable dates"),
  FORMAT("dạng tệp", "kind of file"),
  NOT_IN_FILE("tệp này không có", "not in this file");

  private final Wording patterns;

  Phrase(String vi, String en) {
    this.patterns = new Wording(vi, en);
  }

  /** The words, numbers written as each language does. */
  Wording with(Object... values) {
    return new Wording(format(Language.VI, values), format(Language.EN, values));
  }

  /** The words as markup. */
  Html html(Object... values) {
    return Html.words(with(values));
  }

  private String format(Language language, Object[] values) {
    return new MessageFormat(patterns.in(language), language.locale()).format(values);
  }
}
