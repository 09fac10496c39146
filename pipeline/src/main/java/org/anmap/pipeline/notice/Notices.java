package org.anmap.pipeline.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a run found in its input, in order of file, row, column and rule. */
public record Notices(List<Notice> list) {
  private static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::file)
          .thenComparing(Notice::row)
          .thenComparing(Notice::column)
          .thenComparing(Notice::rule);

  public Notices {
    list = list.stream().sorted(ORDER).toList();
  }

  public boolean hasErrors() {
    return !errors().isEmpty();
  }

  public List<Notice> errors() {
    return list.stream().filter(notice -> notice.severity() == Severity.ERROR).toList();
  }

  /** These and others. */
  public Notices and(List<Notice> others) {
    List<Notice> both = new ArrayList<>(list);
    both.addAll(others);
    return new Notices(both);
  }
}
