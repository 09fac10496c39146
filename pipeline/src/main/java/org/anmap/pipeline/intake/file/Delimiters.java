package org.anmap.pipeline.intake.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds out what stands between the fields of a text. */
public final class Delimiters {
  /** Comma last: it also stands in decimals and sentences, so where it ties it does not win. */
  private static final List<Character> CANDIDATES = List.of('\t', ';', '|', ',');

  private static final int MOST_RECORDS = 100;

  /** Titles above a header and notes below a table are at most three in four of the first rows. */
  private static final int LEAST_SHARE = 4;

  private Delimiters() {}

  /** What may stand between fields, likelier ones first. */
  public static List<Character> candidates() {
    return CANDIDATES;
  }

  /**
   * The character that cuts the greatest share of the first 100 records into one number of fields,
   * more than one; a comma, not certain, if none does so for a quarter of them.
   *
   * @param sample the beginning of the text, which may end within a record
   */
  public static Delimiter sniff(String sample, char quote) {
    Delimiter best = new Delimiter(',', false);
    Share most = Share.NONE;
    for (char candidate : CANDIDATES) {
      Share share = Share.of(widths(sample, candidate, quote));
      int more = share.compareTo(most);
      if (more > 0) {
        best = new Delimiter(candidate, share.alike() > 1);
        most = share;
      } else if (more == 0) {
        best = new Delimiter(best.character(), false);
      }
    }
    return best;
  }

  /** How many of some records have the commonest width above one. */
  private record Share(int alike, int records) implements Comparable<Share> {
    static final Share NONE = new Share(0, 1);

    static Share of(List<Integer> widths) {
      Map<Integer, Integer> counts = new TreeMap<>();
      widths.stream()
          .filter(width -> width > 1)
          .forEach(width -> counts.merge(width, 1, Integer::sum));
      int alike = counts.values().stream().max(Integer::compare).orElse(0);
      return alike > 0 && alike * LEAST_SHARE >= widths.size()
          ? new Share(alike, widths.size())
          : NONE;
    }

    @Override
    public int compareTo(Share other) {
      return Integer.compare(alike * other.records, other.alike * records);
    }
  }

  /** The number of fields of each record that is not blank; 1 if its quotes are wrong. */
  private static List<Integer> widths(String sample, char delimiter, char quote) {
    QuoteStates states = new QuoteStates(delimiter, quote);
    List<Integer> widths = new ArrayList<>();
    Width width = new Width();
    int state = QuoteStates.FIELD_START;
    for (int i = 0; i < sample.length() && widths.size() < MOST_RECORDS; i++) {
      char c = sample.charAt(i);
      int after = states.next(state, c);
      boolean ends = after == QuoteStates.FIELD_START && c != delimiter;
      if (ends) {
        width.addTo(widths);
        width = new Width();
      } else {
        width.isBlank = false;
        // A quote within a plain field is allowed, and is what a wrong delimiter makes of a quoted
        // one.
        width.isWrong |=
            QuoteStates.isWrong(state, after) || c == quote && after == QuoteStates.PLAIN;
        width.fields += after == QuoteStates.FIELD_START ? 1 : 0;
      }
      state = after;
    }
    if (widths.size() < MOST_RECORDS) {
      width.addTo(widths);
    }
    return widths;
  }

  /** What is counted of one record. */
  private static final class Width {
    private int fields = 1;
    private boolean isBlank = true;
    private boolean isWrong;

    void addTo(List<Integer> widths) {
      if (!isBlank) {
        widths.add(isWrong ? 1 : fields);
      }
    }
  }
}
