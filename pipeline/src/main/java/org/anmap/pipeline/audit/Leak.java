package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.List;

/** Published files tell more of some count than they may; each recipe says how. */
public record Leak(List<Recipe> recipes) implements AuditResult {
  public Leak {
    recipes = List.copyOf(recipes);
  }

  @Override
  public boolean passed() {
    return false;
  }

  @Override
  public List<String> toText() {
    List<String> text = new ArrayList<>();
    recipes.forEach(recipe -> text.addAll(recipe.toText()));
    return text;
  }
}
