package org.anmap.outside;

/**
 * A hidden count known more closely than the width.
 *
 * @param how subtraction, bounds, linear program, whole numbers or own rows
 */
public record Leak(Cell cell, long low, long high, String how) {
  @Override
  public String toString() {
    return cell + " " + low + ".." + high + " by " + how;
  }
}
