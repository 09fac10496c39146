/**
 * Serves a releases folder over HTTP, and the atlas beside it.
 *
 * <p>May import {@code contract} and Javalin; never the pipeline or Spark, so no raw record, no
 * person's row and no unprotected count can be on this class path. Every body is prebuilt by the
 * release stage: the server verifies, remembers and sends bytes.
 */
package org.anmap.api;
