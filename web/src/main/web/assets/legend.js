/** The legend: four looks that cannot be confused, each with the number of districts that have it. */

import { el, svg } from './dom.js';
import { number } from './format.js';
import { fill, OUTLINE, RAMP } from './looks.js';
import { circleSteps, radius, shade } from './scale.js';
import { say } from './text.js';
import { KIND, tally } from './view.js';

function swatch(children) {
  return svg('svg', { width: 30, height: 20, viewBox: '0 0 30 20', 'aria-hidden': 'true', focusable: 'false' }, ...children);
}

function box(colour) {
  return swatch([svg('rect', { x: 1, y: 1, width: 28, height: 18, fill: colour, stroke: '#5b6670' })]);
}

function line(sign, words, n, lang, name) {
  const count = n === null ? null : el('span', { class: 'n' }, number(n, lang));
  return el('li', { 'data-look': name }, sign, el('span', { class: 'words' }, words), count);
}

function className(cuts, c, lang) {
  const text = (v) => number(v, lang, 2);
  if (cuts.length === 0) {
    return say(lang, 'valueShown');
  }
  if (c === 0) {
    return say(lang, 'below', { a: text(cuts[0]) });
  }
  return c === cuts.length ? say(lang, 'from', { a: text(cuts[c - 1]) }) : say(lang, 'between', { a: text(cuts[c - 1]), b: text(cuts[c]) });
}

function rateLines(view, counts, lang) {
  const classes = view.cuts.length + 1;
  return Array.from({ length: classes }, (_, c) =>
    line(box(shade(c, classes, RAMP)), className(view.cuts, c, lang), counts.classes[c], lang, `class-${c}`),
  );
}

/** Circles of the same size as on the map. */
function countLines(view, counts, lang, greatestRadius) {
  const steps = circleSteps(view.greatest).reverse();
  const sizes = steps.map((count) => {
    const r = radius(count, view.greatest, greatestRadius);
    const side = 2 * r + 2;
    const sign = svg('svg', { width: side, height: side, 'aria-hidden': 'true', focusable: 'false' }, svg('circle', { cx: side / 2, cy: side / 2, r, fill: '#2f75b0', stroke: '#0f3158' }));
    return el('span', { class: 'size' }, sign, number(count, lang));
  });
  return [
    el('li', { class: 'sizes' }, ...sizes),
    line(box(fill({ kind: KIND.VALUE }, view)), say(lang, 'valueShown'), counts.kinds[KIND.VALUE], lang, 'value'),
  ];
}

function clusterLines(view, lang) {
  if (!view.hotspots) {
    return [];
  }
  return Object.entries(OUTLINE).map(([state, style]) => {
    const n = view.cells.filter((cell) => cell.onMap && cell.hotspot === state).length;
    const rect = svg('rect', { x: 3, y: 3, width: 24, height: 14, fill: 'none', stroke: style.color, 'stroke-width': style.weight - 1, 'stroke-dasharray': style.dashArray });
    return line(swatch([rect]), say(lang, `hot_${state}`), n, lang, `cluster-${state}`);
  });
}

/** Draws the legend of a view. */
export function drawLegend(node, view, lang, greatestRadius) {
  const counts = tally(view.cells, view.cuts.length + 1);
  const rates = view.show === 'rate';
  const always = [KIND.ZERO, KIND.HIDDEN, KIND.MISSING];
  const ifAny = [KIND.NO_UNIT, KIND.NO_RATE].filter((k) => counts.kinds[k] > 0);
  node.replaceChildren(
    el('h2', {}, say(lang, 'legend'), el('small', {}, ` (${say(lang, 'legendCount')})`)),
    el('ul', {}, ...(rates ? rateLines(view, counts, lang) : countLines(view, counts, lang, greatestRadius))),
    el('ul', {}, ...[...always, ...ifAny].map((k) => line(box(fill({ kind: k }, view)), say(lang, k), counts.kinds[k], lang, k))),
    el('ul', {}, ...clusterLines(view, lang)),
  );
}
