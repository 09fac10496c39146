package org.anmap.pipeline.intake;

import java.util.Comparator;
import java.util.List;
import org.anmap.pipeline.config.CodeLists;

/** The order in which the GBVIMS classification decides between several types of one incident. */
final class GbvTypes {
  private static final List<String> ORDER =
      CodeLists.builtIn().list("gbv_type").stream().map(CodeLists.Code::code).toList();

  private GbvTypes() {}

  /** The type of an incident that has several; one at least. */
  static String first(List<String> types) {
    return types.stream().min(Comparator.comparingInt(ORDER::indexOf)).orElseThrow();
  }
}
