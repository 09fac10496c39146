package org.anmap.api;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers of every response, OWASP ASVS 5.0 V3.4.
 *
 * <p>They are set where Jetty makes a response, before any handler, so an error that no handler of
 * ours ever sees carries them too.
 */
final class SecurityHeaders implements HttpConfiguration.Customizer {
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Strict-Transport-Security",
          "max-age=31536000; includeSubDomains");

  /** Encoded once: they are the same bytes on every response. */
  private static final List<PreEncodedHttpField> ENCODED =
      ALL.entrySet().stream()
          .map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
          .toList();

  @Override
  public Request customize(Request request, HttpFields.Mutable headers) {
    put(headers);
    return request;
  }

  static void put(HttpFields.Mutable headers) {
    ENCODED.forEach(headers::put);
  }
}
