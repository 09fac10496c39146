package org.anmap.pipeline.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A column of staged rows; the whole list of a kind is what may leave the raw wall. */
public interface StagedColumn {
  String name();

  int ordinal();

  ColumnType type();

  /** Whether every row has a value. */
  boolean required();

  /** The field without which it is always empty, if there is one. */
  default Optional<Field> from() {
    return Optional.empty();
  }

  /** The column in a Spark expression. */
  default Column col() {
    return functions.col(name());
  }

  /** The Spark schema of a kind of staged rows. */
  static StructType sparkSchema(List<? extends StagedColumn> columns) {
    return DataTypes.createStructType(
        columns.stream()
            .map(c -> DataTypes.createStructField(c.name(), c.type().spark(), !c.required()))
            .toList());
  }

  /** The Parquet schema of a kind of staged rows. */
  static MessageType parquetSchema(List<? extends StagedColumn> columns) {
    return new MessageType(
        "staged",
        columns.stream().<Type>map(c -> c.type().parquet(c.name(), c.required())).toList());
  }

  /** The columns of an enum, in order. */
  static <E extends Enum<E> & StagedColumn> List<E> of(Class<E> columns) {
    return Arrays.asList(columns.getEnumConstants());
  }
}
