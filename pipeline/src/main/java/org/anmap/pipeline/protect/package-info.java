/**
 * Wall 3: from leaf counts to tables that may be published. Plain Java, no Spark.
 *
 * <p>May import {@code aggregate}, {@code config}, {@code notice}, {@code geography}, {@code
 * contract}.
 */
package org.anmap.pipeline.protect;
