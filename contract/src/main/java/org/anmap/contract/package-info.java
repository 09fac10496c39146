/**
 * The release on disk, described and checked. Everything else meets here: the batch writes it, the
 * audit and the server read it.
 *
 * <p>May import the JDK, Jackson and Commons CSV, nothing else: whoever distrusts the batch can
 * check a release with this jar alone.
 */
package org.anmap.contract;
