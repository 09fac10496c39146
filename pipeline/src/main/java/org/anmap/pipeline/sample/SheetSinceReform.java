package org.anmap.pipeline.sample;

import java.util.ArrayList;
import java.util.List;

/** The columns of an office's case export since the reform: shorter, and without a district. */
enum SheetSinceReform {
  /** A new column for the commune, by name. */
  WOMENS_UNION(Sector.WOMENS_UNION) {
    @Override
    List<String> header() {
      return List.of(
          "Mã hồ sơ",
          "Họ và tên",
          "Tỉnh",
          "Xã/Phường",
          "Ngày tiếp nhận",
          "Giới tính",
          "Tuổi",
          "Loại bạo lực",
          "Ngày nhận dữ liệu",
          "Ghi chú",
          Invented.HEADER);
    }
  },
  /** Codes of communes. */
  HEALTH(Sector.HEALTH) {
    @Override
    List<String> header() {
      return List.of(
          "record_id",
          "full_name",
          "phone",
          "province",
          "commune_code",
          "report_date",
          "sex",
          "age",
          "gbv_type",
          "received_on",
          "notes",
          Invented.ENGLISH_HEADER);
    }
  },
  /** The name of the commune in the column of the district, which nobody renamed. */
  POLICE(Sector.POLICE) {
    @Override
    List<String> header() {
      return List.of(
          "Số hồ sơ",
          "Họ tên",
          "Tỉnh/Thành phố",
          "Quận/Huyện",
          "Ngày báo",
          "Giới",
          "Tuổi",
          "Hình thức bạo lực",
          "Ngày nhận",
          "Ghi chú",
          Invented.HEADER);
    }
  };

  final Sector sector;

  SheetSinceReform(Sector sector) {
    this.sector = sector;
  }

  abstract List<String> header();

  /** The cells of a row, in the order of the header, whose place is a commune. */
  List<String> cells(CaseRow r) {
    List<String> cells = new ArrayList<>(List.of(r.id(), r.name()));
    if (sector == Sector.HEALTH) {
      cells.add(r.phone());
    }
    cells.addAll(
        List.of(
            r.province(),
            r.district(),
            r.reported(),
            r.sex(),
            r.age(),
            r.type(),
            r.received(),
            r.note(),
            sector == Sector.HEALTH ? Invented.ENGLISH_VALUE : Invented.VALUE));
    return cells;
  }

  /** A row at a commune, as the office writes places. */
  CaseRow at(CaseRow row, Commune commune, Dice dice) {
    if (sector == Sector.HEALTH) {
      return row.at(Spelling.code(commune.province(), dice), Spelling.code(commune.code(), dice));
    }
    return row.at(
        Spelling.name(commune.provinceNameVi(), false, dice),
        Spelling.name(commune.written(), false, dice));
  }
}
