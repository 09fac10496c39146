/** The looks of map and legend: one place, so that they are the same in both. */

import { svg } from './dom.js';
import { shade } from './scale.js';
import { KIND } from './view.js';

/** Light to dark in one hue; every step differs in lightness, so colour blindness does not matter. */
export const RAMP = ['#d4e6f4', '#a3cae6', '#64a3d2', '#2f75b0', '#123e75'];

/** Where counts are circles, the districts below them are plain. */
export const PLAIN = '#e9edf0';

const FILLS = {
  [KIND.ZERO]: '#ffffff',
  [KIND.HIDDEN]: 'url(#hatch)',
  [KIND.MISSING]: 'url(#dots)',
  [KIND.NO_UNIT]: 'none',
  [KIND.NO_RATE]: '#cfcabf',
};

/** The fill of a cell. */
export function fill(cell, view) {
  if (cell.kind !== KIND.VALUE) {
    return FILLS[cell.kind];
  }
  return view.show === 'rate' ? shade(cell.cls, view.cuts.length + 1, RAMP) : PLAIN;
}

/** Outlines of clusters: certain is solid, possible is dashed; high and low differ in hue. */
export const OUTLINE = {
  H: { color: '#b3370b', weight: 4, dashArray: null },
  h: { color: '#b3370b', weight: 3, dashArray: '6 5' },
  C: { color: '#4a1f7a', weight: 4, dashArray: null },
  c: { color: '#4a1f7a', weight: 3, dashArray: '6 5' },
};

/** The patterns that fills name. They must be in the page, not in a hidden part of it. */
export function patterns() {
  return svg(
    'svg',
    { width: 0, height: 0, class: 'patterns', 'aria-hidden': 'true', focusable: 'false' },
    svg(
      'defs',
      {},
      svg(
        'pattern',
        { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('rect', { width: 7, height: 7, fill: '#f4efe4' }),
        svg('rect', { width: 2, height: 7, fill: '#8a7a5c' }),
      ),
      svg(
        'pattern',
        { id: 'dots', width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
        svg('rect', { width: 7, height: 7, fill: '#fbfbfb' }),
        svg('circle', { cx: 3.5, cy: 3.5, r: 1.3, fill: '#5d6670' }),
      ),
    ),
  );
}
