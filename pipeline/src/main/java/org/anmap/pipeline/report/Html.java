package org.anmap.pipeline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anmap.pipeline.notice.Language;
import org.anmap.pipeline.notice.Wording;

/**
 * A piece of markup. File and column names come from outside: text becomes markup by {@link #text}
 * alone, so a name cannot bring a tag of its own.
 */
record Html(String markup) {
  static final Html NOTHING = new Html("");

  /** Any text, shown as it is; what cannot be printed becomes a replacement sign. */
  static Html text(String plain) {
    StringBuilder markup = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
              }
            });
    return new Html(markup.toString());
  }

  /** A name from outside; its letters cannot turn the direction of the text around it. */
  static Html name(String plain) {
    return element("bdi").around(text(plain));
  }

  /** The same words in both languages, of which the page shows one. */
  static Html words(Wording words) {
    return all(
        Arrays.stream(Language.values())
            .map(
                language ->
                    element("span", "lang", language.tag()).around(text(words.in(language))))
            .toList());
  }

  /** The words as a sentence: with a capital and a full stop. */
  static Html sentence(Wording words) {
    return words(new Wording(sentence(words.vi()), sentence(words.en())));
  }

  static Html all(List<Html> parts) {
    return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
  }

  static Html all(Html... parts) {
    return all(Arrays.asList(parts));
  }

  /** An element to be filled; name and attributes are ours, the values are escaped all the same. */
  static Element element(String name, String... attributes) {
    StringBuilder open = new StringBuilder("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      open.append(' ').append(attributes[i]).append("=\"");
      open.append(text(attributes[i + 1]).markup()).append('"');
    }
    return new Element(name, open.append('>').toString());
  }

  /** An element without its content. */
  record Element(String name, String open) {
    Html around(Html... content) {
      return around(Arrays.asList(content));
    }

    Html around(List<Html> content) {
      return new Html(open + all(content).markup() + "</" + name + ">");
    }
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static boolean isPrintable(int c) {
    return c == ' ' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }
}
