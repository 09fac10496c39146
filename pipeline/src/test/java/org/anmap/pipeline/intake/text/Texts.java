package org.anmap.pipeline.intake.text;

import java.util.List;

/** Invented exports, and texts that look like trouble and are none. */
final class Texts {
  /** Vietnamese, in sizes from one word to a small file, in letters that every encoding has. */
  static final List<String> VIETNAMESE =
      List.of(
          """
          Mã hồ sơ,Họ và tên,Ngày tiếp nhận,Huyện,Giới tính,Tuổi,Hình thức bạo lực,Ghi chú
          QN-0001,Người thử một,05/01/2025,Núi Thành,Nữ,34,Bạo lực thể chất,đã chuyển trạm y tế xã
          QN-0002,Người thử hai,06/01/2025,Điện Bàn,Nữ,19,Bạo lực tinh thần,gia đình không hợp tác
          QN-0003,Người thử ba,09/01/2025,Thăng Bình,Nam,45,Bạo lực kinh tế,hẹn gặp lại sau một tuần
          """,
          """
          STT;Quận/Huyện;Số vụ việc;Ghi chú
          1;Hoàn Kiếm;12;
          2;Đống Đa;7;đã kiểm tra
          3;Nam Từ Liêm;9;số liệu tạm thời
          """,
          """
          BÁO CÁO SÁU THÁNG ĐẦU NĂM
          Đơn vị: Hội Liên hiệp Phụ nữ huyện Cần Giuộc
          Ngày,Hoạt động,Số người tham dự
          12/03/2025,Truyền thông phòng chống bạo lực gia đình tại trường học,125
          """,
          // Only the header is more than ASCII.
          "Mã hồ sơ,Ngày tiếp nhận,Huyện,Hình thức bạo lực\nA1,05/01/2025,796,rape\nA2,06/01/2025,797,rape\n",
          "Số;Ngày;Huyện;Tuổi\n1;05/01/2025;502;30\n",
          // Only places are.
          "id,date,district,type\n1,05/01/2025,Núi Thành,rape\n2,06/01/2025,Quế Sơn,rape\n",
          "id\tdistrict\n1\tThạch Hà\n2\tCan Lộc\n3\tHương Khê\n4\tVũ Quang\n",
          "id,province\n1,Quảng Nam\n2,Hà Tĩnh\n3,Hà Nội\n",
          "id,district\n1,Bến Lức\n2,Thủ Thừa\n3,Đức Huệ\n4,Tân Trụ\n",
          // Hardly anything is.
          "id,province\n1,Quảng Nam\n",
          "Huyện\nA\nB\n",
          "id,sex\n1,nữ\n2,nam\n3,nữ\n",
          // Free text in whole sentences.
          """
          Chị cho biết chồng thường uống rượu rồi đánh đập, con nhỏ chứng kiến nhiều lần.
          Hàng xóm báo công an xã; tổ hòa giải đã đến nhà nhưng người chồng không có mặt.
          Đề nghị trung tâm công tác xã hội hỗ trợ tâm lý và chỗ ở tạm thời trong hai tuần.
          """,
          "\"Quan hệ\",\"Nghề nghiệp\"\r\n\"vợ chồng\",\"nông dân\"\r\n\"mẹ con\",\"công nhân\"\r\n");

  /** Names of districts, as all that is more than ASCII in a file. */
  static final List<String> PLACES =
      List.of(
          "Huyện Núi Thành",
          "Huyện Ba Vì",
          "Huyện Mê Linh",
          "Huyện Quốc Oai",
          "Huyện Thanh Trì",
          "Quận Hoàn Kiếm",
          "Quận Đống Đa",
          "Thị xã Kỳ Anh",
          "Thành phố Tam Kỳ",
          "Huyện Phú Ninh",
          "Huyện Thạnh Hóa",
          "TP. Hội An",
          "Bến Lức",
          "Hồng Lĩnh");

  static final List<String> THAI =
      List.of(
          """
          รหัส,วันที่รายงาน,จังหวัด,อำเภอ,เพศ,อายุ,ประเภทความรุนแรง
          1,05/01/2568,เชียงใหม่,แม่ริม,หญิง,34,ทางร่างกาย
          2,06/01/2568,เชียงราย,เวียงชัย,ชาย,19,ทางจิตใจ
          """,
          "จังหวัด;อำเภอ\n50;01\n",
          "id,sex\n1,หญิง\n2,ชาย\n",
          "หมายเหตุ: ผู้เสียหายได้รับคำปรึกษาที่โรงพยาบาลใกล้บ้านแล้ว และนัดพบอีกครั้งในเดือนหน้า\n",
          "ชื่อ\n");

  static final List<String> WESTERN =
      List.of(
          """
          Référence;Date;Région;Âge;Type de violence;Où;Commentaires
          1;05/01/2025;Île-de-Saint-Rémy;34;agression physique;là-bas;victime orientée vers un médecin
          2;06/01/2025;Évian;19;économique;à l'école;déjà signalé, relevé ça et là
          """,
          "Né le;Prénom;Décédé\n01/01/1990;Zoé;non\n",
          """
          Número;Provincia;Año;Situación
          1;Málaga;2024;según la señora, ocurrió allí
          2;Cádiz;2025;más de una vez, también en la calle
          """,
          """
          Nummer;Größe;Straße;Übersicht
          1;groß;Hauptstraße;für später
          2;klein;Brückenweg;höher als früher
          """,
          "Código;Situação\n1;não há informação\n2;à espera de decisão\n",
          "id,where\n1,café\n2,hôtel\n3,café\n");

  /** Valid UTF-8 in which only a sign or a name is not ASCII. */
  static final List<String> NEARLY_ASCII =
      List.of(
          "id,note\n1,25°C outside\n2,paid £5 · see §4\n3,© 2025 “Help™” — Ltd®\n",
          "id,dose\n1,10 µm\n2,5 µg\n3,2 m²\n",
          "Nº,Mª\n1,2ª\n2,1º\n",
          "name\nMüller\nNoël\nBjørn\nÅsa\n",
          "§a applies; §b does not; ¿qué? «là»\n",
          "où\noù\naoût\nhaïr\nmaïs\n",
          "l´an,c´est,d´un,qu´on\n",
          "Yes ✓ No ✗ 日本語 Привет Ελλάδα\n",
          "emoji 😀 and nothing else\n",
          "ÀÉÎ àéî çñ ¼ ½ ¾ ×÷\n");

  private Texts() {}
}
