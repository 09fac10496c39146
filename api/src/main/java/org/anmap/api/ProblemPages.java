package org.anmap.api;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what fails inside Jetty, before any route, in the same shape as everything else. */
final class ProblemPages extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Problem problem = Problem.ofStatus(status);
    response.setStatus(problem.status());
    headers(response.getHeaders());
    response.write(true, ByteBuffer.wrap(problem.bytes()), callback);
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable headers) {
    headers(headers);
    return ByteBuffer.wrap(Problem.ofStatus(status).bytes());
  }

  /** What Jetty refuses as malformed never reaches the customizer that sets these otherwise. */
  private static void headers(HttpFields.Mutable headers) {
    SecurityHeaders.put(headers);
    headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
  }
}
