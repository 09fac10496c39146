package org.anmap.pipeline.intake.value;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.Rule;

/** Reads yes and no in Vietnamese, English and Thai. */
public final class Answers {
  private static final Set<String> YES =
      keys(
          "có",
          "x",
          "yes",
          "y",
          "true",
          "t",
          "đã",
          "rồi",
          "đúng",
          "đã nộp",
          "đã nhận",
          "đã gửi",
          "received",
          "ใช่",
          "มี");
  private static final Set<String> NO =
      keys(
          "không",
          "ko",
          "k",
          "không có",
          "no",
          "n",
          "false",
          "f",
          "chưa",
          "sai",
          "chưa nộp",
          "chưa nhận",
          "chưa gửi",
          "not received",
          "ไม่",
          "ไม่ใช่",
          "ไม่มี");
  private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "√");

  private Answers() {}

  /**
   * The answer; what is neither yes nor no is unknown, with a remark.
   *
   * @param numeric whether the column codes yes as 1 and no as 2; 1 and 0 are read in any column
   */
  public static Reading<Boolean> read(String text, boolean numeric) {
    if (Unknowns.isUnknown(text)) {
      return Reading.unknown();
    }
    String key = Words.key(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    if (TICKS.contains(text) || YES.contains(key) || key.equals("1")) {
      return Reading.of(true);
    }
    if (NO.contains(key) || key.equals("0") || numeric && key.equals("2")) {
      return Reading.of(false);
    }
    return Reading.unknown(Rule.ANSWER_UNKNOWN);
  }

  private static Set<String> keys(String... words) {
    return Stream.of(words).map(Words::key).collect(Collectors.toUnmodifiableSet());
  }
}
