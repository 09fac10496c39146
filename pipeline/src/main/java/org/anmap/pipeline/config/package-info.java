/**
 * The publication file as a tree of records, read and checked before anything starts.
 *
 * <p>May import {@code contract}.
 */
package org.anmap.pipeline.config;
