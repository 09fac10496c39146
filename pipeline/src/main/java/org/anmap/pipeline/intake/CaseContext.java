package org.anmap.pipeline.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.anmap.contract.Area;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.value.AgeBand;

/**
 * The context of a case, derived as the GBVIMS classification does: domestic violence, early
 * marriage and exploitation are no types of violence but follow from other answers.
 */
final class CaseContext {
  private static final Set<String> SEXUAL = Set.of("rape", "sexual_assault");

  private CaseContext() {}

  /**
   * Codes of the list case_context in order, one space between them; null if there is none.
   *
   * @param age null if it is not known
   */
  static String of(Fields fields, String type, AgeBand age) throws Unreadable {
    String said = fields.codeIfKnown(Field.CASE_CONTEXT);
    String perpetrator = fields.codeIfKnown(Field.PERP_RELATIONSHIP);
    boolean exchanged = fields.presence(Field.EXCHANGE).orElse(false);
    boolean abducted = fields.presence(Field.ABDUCTION).orElse(false);
    boolean harmful = fields.presence(Field.HARMFUL_PRACTICE).orElse(false);
    if (said == null
        && perpetrator == null
        && !isChild(age)
        && !exchanged
        && !abducted
        && !harmful) {
      return null;
    }
    Set<String> context = new TreeSet<>();
    if (said != null) {
      context.addAll(Arrays.asList(said.split(" ")));
    }
    boolean isSexual = SEXUAL.contains(type);
    add(context, "intimate_partner_violence", isPartner(perpetrator) && !type.equals(Area.UNKNOWN));
    add(context, "child_sexual_abuse", isSexual && isChild(age));
    add(context, "early_marriage", type.equals("forced_marriage") && isChild(age));
    add(context, "possible_sexual_exploitation", isSexual && exchanged);
    add(context, "possible_sexual_slavery", isSexual && abducted);
    add(context, "harmful_traditional_practice", harmful);
    return context.isEmpty() ? null : String.join(" ", context);
  }

  private static boolean isChild(AgeBand age) {
    return age == AgeBand.B0_11 || age == AgeBand.B12_17;
  }

  private static boolean isPartner(String perpetrators) {
    return perpetrators != null
        && Arrays.asList(perpetrators.split(" ")).contains("intimate_partner_former_partner");
  }

  private static void add(Set<String> context, String code, boolean applies) {
    if (applies) {
      context.add(code);
    }
  }
}
