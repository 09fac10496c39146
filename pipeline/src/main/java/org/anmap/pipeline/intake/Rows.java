package org.anmap.pipeline.intake;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes a wall of a dataset: exactly the declared columns, and nothing to be found beneath. */
public final class Rows {
  private Rows() {}

  /**
   * The dataset behind an alias.
   *
   * <p>Without the alias Spark resolves {@code filter} and {@code orderBy} on a column that was
   * dropped, by looking beneath the projection.
   *
   * @throws IllegalArgumentException if the columns are not exactly the declared ones
   */
  public static Dataset<Row> walled(String name, Dataset<Row> rows, List<String> columns) {
    if (!Arrays.asList(rows.columns()).equals(columns)) {
      throw new IllegalArgumentException(
          name + " has the columns " + columns + ", not " + Arrays.toString(rows.columns()));
    }
    return rows.alias(name);
  }

  /** The names of the constants of an enum of columns. */
  public static <E extends Enum<E>> List<String> names(Class<E> columns) {
    return Arrays.stream(columns.getEnumConstants()).map(Enum::name).toList();
  }
}
