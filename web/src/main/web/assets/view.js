/** What one view of a release shows: pure, so that map, legend, table and panel cannot disagree. */

import { classBreaks, classOf } from './scale.js';

/** Kinds of look. They are four different things everywhere, and none stands in for another. */
export const KIND = Object.freeze({
  VALUE: 'value',
  ZERO: 'zero',
  HIDDEN: 'hidden',
  MISSING: 'missing',
  NO_UNIT: 'nounit',
  NO_RATE: 'norate',
});

const BY_STATUS = { h: KIND.HIDDEN, m: KIND.MISSING, o: KIND.NO_UNIT };

/** The look of one district in one period. */
export function kind(model, show, t, i) {
  const status = model.status[t][i];
  if (status !== '.') {
    return BY_STATUS[status] ?? KIND.MISSING;
  }
  if (model.count[t][i] === 0) {
    return KIND.ZERO;
  }
  return show === 'rate' && (model.rate === null || model.rate[t][i] === null) ? KIND.NO_RATE : KIND.VALUE;
}

/** Cuts and greatest count over all periods: what a step in time must not change. */
export function scales(model) {
  return {
    cuts: classBreaks((model.rate ?? []).flat()),
    greatest: Math.max(1, ...model.count.flat().map((count) => count ?? 0)),
  };
}

/** Everything the parts of the page draw, for one state. */
export function view(model, fixed, state) {
  const asked = model.periods.indexOf(state.period);
  const t = asked < 0 ? model.periods.length - 1 : asked;
  const cells = model.areas.map((area, i) => {
    const look = kind(model, state.show, t, i);
    return {
      i,
      area,
      kind: look,
      count: model.count[t][i],
      rate: model.rate?.[t][i] ?? null,
      lo: model.lo?.[t][i] ?? null,
      hi: model.hi?.[t][i] ?? null,
      cls: look === KIND.VALUE && state.show === 'rate' ? classOf(model.rate[t][i], fixed.cuts) : null,
      hotspot: model.hotspot?.[t][i] ?? '-',
      inView: state.province === null || area.parent === state.province,
      onMap: !isUnknown(area) && (state.province === null || area.parent === state.province),
    };
  });
  return { t, period: model.periods[t], cells, ...fixed, show: state.show, province: state.province, hotspots: state.hotspots && model.hotspot !== null };
}

/** Whether this stands for reports of a province that name no known district. */
export function isUnknown(area) {
  return area.ref.endsWith('_U');
}

/** How many of the districts on the map have each look, and each class. */
export function tally(cells, classes) {
  const seen = cells.filter((cell) => cell.onMap);
  const kinds = Object.fromEntries(Object.values(KIND).map((k) => [k, seen.filter((cell) => cell.kind === k).length]));
  return { kinds, classes: Array.from({ length: classes }, (_, c) => seen.filter((cell) => cell.cls === c).length) };
}
