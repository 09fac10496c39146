/**
 * The atlas in a real browser: what a planner sees, does by keyboard, and may never mistake.
 *
 * <p>The tests open the address in the system property {@code anmap.url}; without it they serve an
 * invented release of their own. They use the system's Chromium, {@code ANMAP_CHROMIUM} names
 * another.
 */
package org.anmap.acceptance.browser;
