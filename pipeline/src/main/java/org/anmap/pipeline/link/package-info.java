/**
 * From staged rows to reports: one record, one row.
 *
 * <p>May import {@code intake}, {@code config}, {@code notice}, {@code geography}, {@code
 * contract}. Holds rows of people, so it does not log.
 */
package org.anmap.pipeline.link;
