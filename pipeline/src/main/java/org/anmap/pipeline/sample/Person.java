package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.util.List;

/** An invented person; everything that would identify one carries a canary. */
record Person(
    String name,
    String nationalId,
    String phone,
    String address,
    boolean female,
    int age,
    LocalDate birth) {
  private static final List<String> FAMILY =
      List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi");
  private static final List<String> MIDDLE_F = List.of("Thị", "Ngọc", "Thu");
  private static final List<String> MIDDLE_M = List.of("Văn", "Đức", "Hữu");
  private static final double FEMALE = 0.93;
  private static final double MINOR = 0.07;

  static Person invent(LocalDate on, Canaries canaries, Dice dice) {
    boolean female = dice.chance(FEMALE);
    int age = age(dice);
    return new Person(
        name(female, canaries, dice),
        canaries.nationalId(),
        canaries.phone(),
        "Số " + dice.between(1, 400) + " đường " + canaries.marker("address"),
        female,
        age,
        on.minusYears(age).minusDays(dice.between(0, 364)));
  }

  /** A person of whom an office asks less: no citizen's number, no address. */
  static Person briefly(LocalDate on, Canaries canaries, Dice dice) {
    boolean female = dice.chance(FEMALE);
    int age = age(dice);
    LocalDate birth = on.minusYears(age).minusDays(dice.between(0, 364));
    String name = name(female, canaries, dice);
    return new Person(name, "", canaries.phone(), "", female, age, birth);
  }

  private static int age(Dice dice) {
    return dice.chance(MINOR)
        ? dice.between(6, 17)
        : Math.min(85, 18 + (int) Math.abs(dice.gaussian() * 17));
  }

  private static String name(boolean female, Canaries canaries, Dice dice) {
    return dice.of(FAMILY)
        + " "
        + dice.of(female ? MIDDLE_F : MIDDLE_M)
        + " "
        + canaries.marker("name");
  }

  /** The age as it is written: mostly a number. */
  String writtenAge(Dice dice) {
    if (dice.chance(0.96)) {
      return Integer.toString(age);
    }
    return dice.of(List.of(age + " tuổi", "khoảng " + age, "Không rõ", ""));
  }
}
