package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The three offices that export cases; each has its own columns, dates and way to write a place.
 */
enum Sector {
  WOMENS_UNION("womens-union", "hoi-phu-nu", 0.5, "dd/MM/uuuu") {
    @Override
    List<String> header() {
      return List.of(
          "Mã hồ sơ",
          "Họ và tên",
          "Năm sinh",
          "Ngày sinh",
          "Số CCCD",
          "Điện thoại",
          "Địa chỉ",
          "Tỉnh",
          "Huyện",
          "Ngày tiếp nhận",
          "Ngày xảy ra",
          "Giới tính",
          "Tuổi",
          "Loại bạo lực",
          "Ngày nhận dữ liệu",
          "Ghi chú",
          Invented.HEADER);
    }

    @Override
    List<String> cells(CaseRow r) {
      return List.of(
          r.id(),
          r.name(),
          r.birthYear(),
          r.birthDate(),
          r.nationalId(),
          r.phone(),
          r.address(),
          r.province(),
          r.district(),
          r.reported(),
          r.happened(),
          r.sex(),
          r.age(),
          r.type(),
          r.received(),
          r.note(),
          Invented.VALUE);
    }

    @Override
    String id(int year, long number) {
      return "HPN-" + year + "-" + padded(number, 6);
    }
  },
  HEALTH("health", "y-te", 0.3, "uuuu-MM-dd") {
    @Override
    List<String> header() {
      return List.of(
          "record_id",
          "full_name",
          "birth_year",
          "national_id",
          "phone",
          "address",
          "province",
          "district",
          "report_date",
          "incident_date",
          "sex",
          "age",
          "gbv_type",
          "received_on",
          "notes",
          Invented.ENGLISH_HEADER);
    }

    @Override
    List<String> cells(CaseRow r) {
      return List.of(
          r.id(),
          r.name(),
          r.birthYear(),
          r.nationalId(),
          r.phone(),
          r.address(),
          r.province(),
          r.district(),
          r.reported(),
          r.happened(),
          r.sex(),
          r.age(),
          r.type(),
          r.received(),
          r.note(),
          Invented.ENGLISH_VALUE);
    }

    @Override
    String id(int year, long number) {
      return "YT" + year + padded(number, 7);
    }

    @Override
    String type(GbvType type, Dice dice) {
      return dice.chance(0.7) ? type.code : type.english;
    }

    @Override
    String sex(boolean female, Dice dice) {
      return female ? dice.of(List.of("F", "Female")) : "M";
    }
  },
  POLICE("police", "cong-an", 0.2, "dd/MM/uuuu") {
    @Override
    List<String> header() {
      return List.of(
          "Số hồ sơ",
          "Họ tên",
          "Ngày sinh",
          "CCCD",
          "SĐT",
          "Nơi ở",
          "Tỉnh/Thành phố",
          "Quận/Huyện",
          "Ngày báo",
          "Ngày xảy ra",
          "Giới",
          "Tuổi",
          "Hình thức bạo lực",
          "Ngày nhận",
          "Ghi chú",
          Invented.HEADER);
    }

    @Override
    List<String> cells(CaseRow r) {
      return List.of(
          r.id(),
          r.name(),
          r.birthDate(),
          r.nationalId(),
          r.phone(),
          r.address(),
          r.province(),
          r.district(),
          r.reported(),
          r.happened(),
          r.sex(),
          r.age(),
          r.type(),
          r.received(),
          r.note(),
          Invented.VALUE);
    }

    @Override
    String id(int year, long number) {
      return "CA/" + year % 100 + "/" + padded(number, 6);
    }
  };

  final String source;
  final String file;
  final double share;
  private final DateTimeFormatter dates;

  Sector(String source, String file, double share, String dates) {
    this.source = source;
    this.file = file;
    this.share = share;
    this.dates = DateTimeFormatter.ofPattern(dates);
  }

  abstract List<String> header();

  abstract List<String> cells(CaseRow row);

  abstract String id(int year, long number);

  String type(GbvType type, Dice dice) {
    return type == GbvType.UNKNOWN && dice.chance(0.5) ? "" : type.vietnamese;
  }

  String sex(boolean female, Dice dice) {
    return female ? dice.of(List.of("Nữ", "Nữ", "Nữ", "nữ", "Nu")) : "Nam";
  }

  String date(LocalDate date) {
    return dates.format(date);
  }

  private static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
