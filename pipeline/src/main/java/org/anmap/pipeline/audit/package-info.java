/**
 * Attacks a release from its published files alone.
 *
 * <p>May import {@code contract} and a solver, nothing of the batch: what it proves, a stranger
 * could prove.
 */
package org.anmap.pipeline.audit;
