/**
 * An attack from outside: what somebody works out who has nothing but the published tables and
 * units. It imports no class of Anmap, so no mistake of protect, audit or contract can be in it.
 */
package org.anmap.outside;
