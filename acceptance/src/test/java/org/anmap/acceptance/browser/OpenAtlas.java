package org.anmap.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One page of the atlas, and everything the browser complained about while it was open. */
final class OpenAtlas implements AutoCloseable {
  final Page page;
  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  private OpenAtlas(BrowserContext context, String base) {
    this.context = context;
    this.page = context.newPage();
    // Before any script of the page, so that no violation of the content policy goes unseen.
    page.addInitScript(
        "document.addEventListener('securitypolicyviolation', (e) =>"
            + " console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI));");
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            complaints.add("left the server: " + request.url());
          }
        });
  }

  /** Opens an address under the base, for example {@code ?lang=en}, and waits until it is drawn. */
  static OpenAtlas at(Browser browser, String base, String address, int width, int height) {
    OpenAtlas atlas = blank(browser, base, width, height);
    atlas.page.navigate(base + address);
    atlas.page.waitForSelector("body[data-state=ready]");
    return atlas;
  }

  /** A page that has not gone anywhere yet. */
  static OpenAtlas blank(Browser browser, String base, int width, int height) {
    Browser.NewContextOptions size = new Browser.NewContextOptions().setViewportSize(width, height);
    return new OpenAtlas(browser.newContext(size), base);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).first().textContent();
  }

  String query() {
    return (String) page.evaluate("location.search");
  }

  /** What a function of one of the page's modules returns, for arguments given as script. */
  Object module(String name, String expression) {
    return page.evaluate(
        "async () => { const app = document.querySelector('script[type=module]').src;"
            + " const m = await import(new URL('"
            + name
            + "', app)); return ("
            + expression
            + "); }");
  }

  @Override
  public void close() {
    context.close();
  }
}
