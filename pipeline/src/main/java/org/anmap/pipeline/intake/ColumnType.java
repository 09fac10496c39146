package org.anmap.pipeline.intake;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a staged column may hold. None of them is free text: a code is one of a code list. */
public enum ColumnType {
  /** A keyed hash, or two. */
  HASH(DataTypes.BinaryType, PrimitiveTypeName.BINARY, null),
  /** A code of a list, a unit, a source or a sector. */
  CODE(DataTypes.StringType, PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType()),
  /** A day, as days since 1970. */
  DAY(DataTypes.DateType, PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType()),
  /** A month, as 202506. */
  MONTH(DataTypes.IntegerType, PrimitiveTypeName.INT32, null),
  /** A count of people. */
  COUNT(DataTypes.LongType, PrimitiveTypeName.INT64, null);

  private final DataType spark;
  private final PrimitiveTypeName parquet;
  private final LogicalTypeAnnotation logical;

  ColumnType(DataType spark, PrimitiveTypeName parquet, LogicalTypeAnnotation logical) {
    this.spark = spark;
    this.parquet = parquet;
    this.logical = logical;
  }

  DataType spark() {
    return spark;
  }

  PrimitiveType parquet(String name, boolean required) {
    return Types.primitive(parquet, required ? Repetition.REQUIRED : Repetition.OPTIONAL)
        .as(logical)
        .named(name);
  }
}
