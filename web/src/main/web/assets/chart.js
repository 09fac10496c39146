/** Small charts as SVG: they print, scale and need no library. A gap stays a gap. */

import { svg } from './dom.js';
import { ticks } from './scale.js';

const WIDTH = 340;
const LEFT = 38;
const RIGHT = 8;
const BOTTOM = 20;
const TOP = 8;

/** Runs of neighbouring indexes for which something is known. */
export function runs(known) {
  const found = [];
  known.forEach((is, i) => {
    if (is && i > 0 && known[i - 1]) {
      found[found.length - 1].push(i);
    } else if (is) {
      found.push([i]);
    }
  });
  return found;
}

function frame(periods, greatest, height, text) {
  const marks = ticks(greatest);
  const top = marks[marks.length - 1];
  const step = (WIDTH - LEFT - RIGHT) / periods.length;
  return {
    height,
    marks,
    step,
    text,
    x: (i) => LEFT + (i + 0.5) * step,
    y: (value) => height - BOTTOM - (value / top) * (height - BOTTOM - TOP),
  };
}

function axes(at, periods) {
  const lines = at.marks.flatMap((mark) => [
    svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: at.y(mark), y2: at.y(mark), class: mark === 0 ? 'axis' : 'grid' }),
    svg('text', { x: LEFT - 5, y: at.y(mark) + 4, class: 'tick', 'text-anchor': 'end' }, at.text(mark)),
  ]);
  let free = 0;
  const years = periods.flatMap((period, i) => {
    const left = at.x(i) - at.step / 2;
    if (i > 0 && period.slice(0, 4) === periods[i - 1].slice(0, 4)) {
      return [];
    }
    const mark = svg('line', { x1: left, x2: left, y1: at.height - BOTTOM, y2: at.height - BOTTOM + 5, class: 'axis' });
    if (left < free || left + 26 > WIDTH) {
      return [mark];
    }
    free = left + 32;
    return [mark, svg('text', { x: left + 2, y: at.height - 5, class: 'tick' }, period.slice(0, 4))];
  });
  return [...lines, ...years];
}

function now(at, t) {
  return svg('rect', { x: at.x(t) - at.step / 2, y: TOP, width: at.step, height: at.height - BOTTOM - TOP, class: 'now' });
}

/** A column with the pattern of the legend where the number is hidden or was not reported. */
function gaps(at, status) {
  const fills = { h: 'url(#hatch)', m: 'url(#dots)' };
  return [...status].flatMap((s, i) =>
    fills[s] ? [svg('rect', { x: at.x(i) - at.step / 2 + 1, y: TOP, width: at.step - 2, height: at.height - BOTTOM - TOP, fill: fills[s], class: 'gap' })] : [],
  );
}

function path(points) {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function image(at, label, children) {
  return svg('svg', { class: 'chart', viewBox: `0 0 ${WIDTH} ${at.height}`, role: 'img', 'aria-label': label }, ...children);
}

/** A line with an interval band; `lo` and `hi` may be null as a whole or in places. */
export function lineChart({ periods, value, lo, hi, status, t, label, text }) {
  const greatest = Math.max(0, ...value.map((v) => v ?? 0), ...(hi ?? []).map((v) => v ?? 0));
  const at = frame(periods, greatest, 150, text);
  const bands = lo === null ? [] : runs(lo.map((v, i) => v !== null && hi[i] !== null && value[i] !== null));
  const lines = runs(value.map((v) => v !== null));
  return image(at, label, [
    now(at, t),
    ...gaps(at, status),
    ...axes(at, periods),
    ...bands.flatMap((run) => {
      const upper = run.map((i) => [at.x(i), at.y(hi[i])]);
      const lower = run.map((i) => [at.x(i), at.y(lo[i])]).reverse();
      // A single quarter has no width of its own: its interval is drawn as a bar.
      return run.length > 1
        ? [svg('path', { d: `${path([...upper, ...lower])}Z`, class: 'band' })]
        : [svg('rect', { x: at.x(run[0]) - 3, width: 6, y: at.y(hi[run[0]]), height: at.y(lo[run[0]]) - at.y(hi[run[0]]), class: 'band' })];
    }),
    ...lines.map((run) => svg('path', { d: path(run.map((i) => [at.x(i), at.y(value[i])])), class: 'line' })),
    ...lines.flat().map((i) => svg('circle', { cx: at.x(i), cy: at.y(value[i]), r: i === t ? 4.5 : 2.6, class: i === t ? 'dot here' : 'dot' })),
  ]);
}

/** Bars on an axis of their own: never a second axis on somebody else's chart. */
export function barChart({ periods, value, status, t, label, text }) {
  const at = frame(periods, Math.max(0, ...value.map((v) => v ?? 0)), 100, text);
  return image(at, label, [
    now(at, t),
    ...gaps(at, status),
    ...axes(at, periods),
    ...value.flatMap((v, i) => (v ? [svg('rect', { x: at.x(i) - at.step * 0.32, width: at.step * 0.64, y: at.y(v), height: at.y(0) - at.y(v), class: i === t ? 'bar here' : 'bar' })] : [])),
  ]);
}
