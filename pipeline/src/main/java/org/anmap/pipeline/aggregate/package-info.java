/**
 * Wall 2: from reports to leaf counts; the last stage that sees a row of a person.
 *
 * <p>May import {@code link}, {@code config}, {@code notice}, {@code geography}, {@code contract}.
 * Holds rows of people, so it does not log.
 */
package org.anmap.pipeline.aggregate;
