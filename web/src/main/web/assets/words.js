/** A cell in words: the same in tooltip, table and panel. */

import { number, rate } from './format.js';
import { say } from './text.js';
import { KIND } from './view.js';

/** The value as it stands in a table. */
export function shortValue(cell, show, lang) {
  if (cell.kind === KIND.VALUE) {
    return show === 'rate' ? rate(cell.rate, lang) : number(cell.count, lang);
  }
  return say(lang, `${cell.kind}Short`);
}

/** The interval as it stands in a table; empty where there is none. */
export function shortInterval(cell, lang) {
  const known = (cell.kind === KIND.VALUE || cell.kind === KIND.ZERO) && cell.lo !== null && cell.hi !== null;
  return known ? `${rate(cell.lo, lang)}–${rate(cell.hi, lang)}` : '';
}

/** A mark for a cluster, so that hue is never the only sign. */
export function clusterMark(state) {
  return { H: '▲', h: '△', C: '▼', c: '▽' }[state] ?? '';
}
