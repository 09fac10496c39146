package org.anmap.api;

import org.anmap.contract.Json;

/**
 * The one shape of every failure, RFC 9457.
 *
 * <p>The texts are fixed: nothing of the request is echoed, so neither a log nor a shared
 * screenshot of an error tells what somebody looked for.
 */
record Problem(String type, String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * The answer to whatever is not there. It is the same whether a combination does not exist or was
   * withheld: a difference would tell an attacker which cells were worth hiding.
   */
  static final Problem NOT_PUBLISHED =
      of("not-published", "Not published", 404, "This is not part of what is published here.");

  static final Problem WITHDRAWN =
      of("withdrawn", "Withdrawn", 410, "This release was withdrawn. See /api/v1/releases/latest.");

  static final Problem UNKNOWN_PARAMETER =
      of(
          "unknown-parameter",
          "Unknown parameter",
          400,
          "No query parameter is defined here; a misspelt one must not silently widen an answer.");

  static final Problem METHOD_NOT_ALLOWED =
      of("method-not-allowed", "Method not allowed", 405, "Only GET and HEAD are answered.");

  static final Problem BAD_REQUEST =
      of("bad-request", "Bad request", 400, "The request is not well-formed HTTP.");

  static final Problem FAULT = of("fault", "Fault", 500, "The server failed. Please try again.");

  private static Problem of(String name, String title, int status, String detail) {
    return new Problem("/problems/" + name, title, status, detail);
  }

  /** The problem for a status that the web server itself decided on. */
  static Problem ofStatus(int status) {
    if (status == 404) {
      return NOT_PUBLISHED;
    }
    if (status == 405 || status == 501) {
      return METHOD_NOT_ALLOWED;
    }
    return status < 500 ? withStatus(BAD_REQUEST, status) : withStatus(FAULT, status);
  }

  private static Problem withStatus(Problem problem, int status) {
    return new Problem(problem.type, problem.title, status, problem.detail);
  }

  byte[] bytes() {
    return Json.bytes(this);
  }

  /** Carries a problem from where it is noticed to the one place that answers it. */
  static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Problem problem;

    Raised(Problem problem) {
      super(problem.title, null, false, false);
      this.problem = problem;
    }
  }
}
