package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.pipeline.notice.Rule;

/**
 * A year's sessions as a spreadsheet shows them: a row for each district, a column for each month.
 *
 * <p>Titles stand above the header, the header has two levels, the province is written in the first
 * row of its group only, and subtotals, a total and a signature end it. Intake reads each cell of a
 * month as one record, and each subtotal, total and signature as one.
 */
final class WideFile {
  static final String FILE = "outreach_wide/so-buoi-truyen-thong-2024.csv";
  static final int YEAR = 2024;
  private static final int MONTHS = 12;
  private static final double BLANK = 0.04;

  private final Desk desk;
  private final Outcome outcome;
  private final Dice dice;
  private final List<List<String>> lines = new ArrayList<>();

  WideFile(Desk desk) {
    this.desk = desk;
    this.outcome = desk.outcomes().of(FILE);
    this.dice = desk.dice("outreach_wide");
  }

  void write() {
    titles();
    long[] total = new long[MONTHS];
    String province = "";
    long[] subtotal = new long[MONTHS];
    for (Area district : desk.scenes().districts()) {
      boolean first = !district.parent().equals(province);
      if (first && !province.isEmpty()) {
        sums("Cộng " + desk.scenes().area(province).nameVi(), subtotal);
        subtotal = new long[MONTHS];
      }
      province = district.parent();
      district(district, first, subtotal, total);
    }
    sums("Cộng " + desk.scenes().area(province).nameVi(), subtotal);
    sums("Tổng cộng", total);
    line("Người lập biểu: Trần Thị " + desk.canaries().marker("staff"), "", List.of());
    outcome.row(Optional.of(Rule.ROW_TOTAL));
    outcome.noticed(Rule.ENCODING_LEGACY);
    outcome.noticed(Rule.FILLED_DOWN);
    FileForm.PLAIN.in(Encodings::windows1258).write(desk.exports().resolve(FILE), lines);
  }

  private void titles() {
    line("HỘI LIÊN HIỆP PHỤ NỮ (DỮ LIỆU MẪU, BỊA ĐẶT)", "", List.of());
    line("BÁO CÁO SỐ BUỔI TRUYỀN THÔNG NĂM " + YEAR, "", List.of());
    List<String> quarters = new ArrayList<>();
    List<String> months = new ArrayList<>();
    for (int month = 1; month <= MONTHS; month++) {
      quarters.add(month % 3 == 1 ? "Quý " + List.of("I", "II", "III", "IV").get(month / 3) : "");
      months.add("Tháng " + month);
    }
    line("Tỉnh", "Huyện", quarters);
    line("", "", months);
  }

  private void district(Area district, boolean first, long[] subtotal, long[] total) {
    List<String> cells = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      boolean silent = Story.isSilent(district.ref(), YearMonth.of(YEAR, month + 1));
      if (silent || dice.chance(BLANK)) {
        cells.add("");
        outcome.row(Optional.of(Rule.CELL_BLANK));
      } else {
        int sessions = dice.between(0, 9);
        cells.add(Integer.toString(sessions));
        subtotal[month] += sessions;
        total[month] += sessions;
        outcome.accepted();
      }
    }
    line(first ? desk.scenes().area(district.parent()).nameVi() : "", district.nameVi(), cells);
  }

  private void sums(String label, long[] sums) {
    List<String> cells = new ArrayList<>();
    for (long sum : sums) {
      cells.add(Long.toString(sum));
    }
    line(label, "", cells);
    outcome.row(Optional.of(Rule.ROW_TOTAL));
  }

  private void line(String province, String district, List<String> months) {
    List<String> cells = new ArrayList<>();
    cells.add(province);
    cells.add(district);
    cells.addAll(months);
    cells.addAll(Collections.nCopies(MONTHS - months.size(), ""));
    lines.add(cells);
  }
}
