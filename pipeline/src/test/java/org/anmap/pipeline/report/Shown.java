package org.anmap.pipeline.report;

import org.anmap.pipeline.notice.Language;

/** What someone who has chosen a language reads on a page, line by line. */
final class Shown {
  private Shown() {}

  static String in(Language language, String html) {
    String other = language == Language.VI ? "en" : "vi";
    return html.substring(html.indexOf("<header>"))
        .replace("\n", "<br>")
        .replaceAll("<span lang=\"" + other + "\">[^<]*</span>", "")
        .replaceAll("<span class=\"heading\">.*?</span></span>", "")
        .replaceAll("</t[hd]>(?=<t[hd])", " | ")
        .replaceAll("<(br|/p|/h\\d|/li|/tr|/pre)>", "\n")
        .replaceAll("<span class|<code|<span>", " $0")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll(" +", " ")
        .replaceAll("(?m)^ | $", "")
        .replaceAll("\n+", "\n");
  }
}
