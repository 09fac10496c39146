package org.anmap.pipeline.protect;

import java.util.List;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;

/** What may be published: beyond this type no unprotected count exists. */
public record ProtectedTables(TablePlan plan, List<ProtectedTable> tables) implements Protection {
  public ProtectedTables {
    tables = List.copyOf(tables);
  }
}
