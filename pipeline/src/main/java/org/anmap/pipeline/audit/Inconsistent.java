package org.anmap.pipeline.audit;

import java.util.List;

/**
 * Nothing can be proven: files do not fit one another or the plan, no table fits them all, or the
 * search ended without an answer.
 */
public record Inconsistent(List<String> problems) implements AuditResult {
  public Inconsistent {
    problems = List.copyOf(problems);
  }

  @Override
  public boolean passed() {
    return false;
  }

  @Override
  public List<String> toText() {
    return problems;
  }
}
