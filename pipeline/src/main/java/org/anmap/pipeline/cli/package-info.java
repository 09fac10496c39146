/**
 * The program: arguments in, exit code out; the only package that wires stages together.
 *
 * <p>May import every stage.
 */
package org.anmap.pipeline.cli;
