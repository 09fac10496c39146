/**
 * Writes a draft folder, and publishes it.
 *
 * <p>May import {@code protect}, {@code analyse}, {@code config}, {@code notice}, {@code
 * geography}, {@code contract}; not {@code aggregate}.
 */
package org.anmap.pipeline.release;
