/**
 * Findings from protected tables and public denominators alone. Plain Java, no Spark.
 *
 * <p>May import {@code protect}, {@code config}, {@code notice}, {@code geography}, {@code
 * contract}.
 */
package org.anmap.pipeline.analyse;
