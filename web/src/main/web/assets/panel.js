/** The district panel: what is known of one district, how sure it is, and what else must be seen. */

import { barChart, lineChart } from './chart.js';
import { el } from './dom.js';
import { OUTLINE } from './looks.js';
import { number, periodName, rate, signed } from './format.js';
import { nameOf, say } from './text.js';
import { kind, KIND } from './view.js';
import { clusterMark, shortInterval, shortValue } from './words.js';

function headline(cell, model, show, lang) {
  if (cell.kind !== KIND.VALUE) {
    return [
      el('p', { class: `figure look-${cell.kind}` }, say(lang, cell.kind)),
      cell.kind === KIND.NO_RATE ? el('p', {}, say(lang, 'countInPeriod', { n: number(cell.count, lang) })) : null,
      el('p', {}, say(lang, `${cell.kind}Words`)),
    ];
  }
  const cases = say(lang, 'countInPeriod', { n: number(cell.count, lang) });
  if (show === 'count') {
    const [words] = shortInterval(cell, lang) === '' ? [null] : [`${rate(cell.rate, lang)} (${say(lang, 'interval', { lo: rate(cell.lo, lang), hi: rate(cell.hi, lang) })})`];
    return [
      el('p', { class: 'figure' }, number(cell.count, lang)),
      el('p', { class: 'unit' }, say(lang, 'countUnit')),
      words && el('p', { class: 'interval' }, `${say(lang, 'rateUnit', { per: number(model.per, lang) })}: ${words}`),
    ];
  }
  const interval = cell.lo === null ? null : el('p', { class: 'interval' }, say(lang, 'interval', { lo: rate(cell.lo, lang), hi: rate(cell.hi, lang) }));
  const figure = cell.rate === null ? null : el('p', { class: 'figure' }, rate(cell.rate, lang));
  return [
    figure,
    figure && el('p', { class: 'unit' }, say(lang, 'rateUnit', { per: number(model.per, lang) })),
    interval,
    el('p', { class: 'cases' }, cases),
  ];
}

function series(rows, i) {
  return rows === null ? null : rows.map((row) => row[i]);
}

function reportsChart(cell, view, model, lang) {
  const rates = view.show === 'rate' && model.rate !== null;
  const status = series(model.status, cell.i).join('');
  const times = (s) => [...status].filter((c) => c === s).length;
  const label = say(lang, rates ? 'chartRate' : 'chartCount', {
    name: nameOf(cell.area, lang),
    first: periodName(model.periods[0], lang),
    last: periodName(model.periods[model.periods.length - 1], lang),
    shown: times('.'),
    hidden: times('h'),
    missing: times('m'),
  });
  return lineChart({
    periods: model.periods,
    value: series(rates ? model.rate : model.count, cell.i),
    lo: rates ? series(model.lo, cell.i) : null,
    hi: rates ? series(model.hi, cell.i) : null,
    status,
    t: view.t,
    label,
    text: (v) => number(v, lang),
  });
}

function trendWords(trend, lang) {
  if (trend === null) {
    return [];
  }
  const known = trend.slope !== null && trend.lo !== null && trend.hi !== null && trend.state !== 'undecidable';
  const values = known && { slope: signed(trend.slope, lang), lo: signed(trend.lo, lang), hi: signed(trend.hi, lang) };
  return [el('p', {}, say(lang, `trend_${trend.state}`), ' ', known ? say(lang, 'slope', values) : '')];
}

function outreach(cell, view, model, lang) {
  if (model.sessions === null) {
    return [];
  }
  const value = series(model.sessions, cell.i);
  const here = value[view.t];
  const label = say(lang, 'chartSessions', { name: nameOf(cell.area, lang), first: periodName(model.periods[0], lang), last: periodName(model.periods[model.periods.length - 1], lang) });
  return [
    el('h3', {}, say(lang, 'outreach')),
    el('p', {}, here === null ? say(lang, 'sessionsMissing') : say(lang, 'sessions', { n: number(here, lang) })),
    el('p', { class: 'unit' }, say(lang, 'outreachUnit')),
    barChart({ periods: model.periods, value, status: series(model.sessionStatus, cell.i).join(''), t: view.t, label, text: (v) => number(v, lang) }),
    el('p', { class: 'note' }, say(lang, 'outreachNote')),
  ];
}

/** The same numbers as the charts, to be read or copied. */
function numbers(cell, model, lang) {
  const rows = model.periods.map((period, t) => {
    const then = { kind: kind(model, 'count', t, cell.i), count: model.count[t][cell.i], rate: model.rate?.[t][cell.i] ?? null, lo: model.lo?.[t][cell.i] ?? null, hi: model.hi?.[t][cell.i] ?? null };
    const sessions = model.sessions?.[t][cell.i] ?? null;
    return el(
      'tr',
      {},
      el('th', { scope: 'row' }, periodName(period, lang)),
      el('td', {}, shortValue(then, 'count', lang)),
      el('td', {}, then.rate === null ? '' : rate(then.rate, lang)),
      el('td', {}, shortInterval(then, lang)),
      el('td', {}, sessions === null ? '–' : number(sessions, lang)),
    );
  });
  const heads = ['period', 'count', 'rate', 'intervalShort', 'sessionsShort'].map((key) => el('th', { scope: 'col' }, say(lang, key)));
  return el('details', {}, el('summary', {}, say(lang, 'numbers')), el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say(lang, 'numbers') }, el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows))));
}

/** Where clusters are, by name: a way in for whoever has not chosen a district yet. */
function clusters(view, lang, onSelect) {
  if (!view.hotspots) {
    return [];
  }
  const compare = new Intl.Collator(lang).compare;
  return Object.keys(OUTLINE).flatMap((state) => {
    const cells = view.cells.filter((cell) => cell.onMap && cell.hotspot === state);
    const names = cells.sort((a, b) => compare(nameOf(a.area, lang), nameOf(b.area, lang))).map((cell) => {
      const button = el('button', { type: 'button', class: 'link' }, nameOf(cell.area, lang));
      button.addEventListener('click', () => onSelect(cell.area.ref));
      return el('li', {}, button);
    });
    return names.length === 0 ? [] : [el('h3', { class: `cluster-${state}` }, `${clusterMark(state)} ${say(lang, `hot_${state}`)}`), el('ul', { class: 'names' }, ...names)];
  });
}

/** Draws the panel of the chosen district, or what to choose from. */
export function drawPanel(node, view, model, state, onSelect) {
  const { lang } = state;
  const cell = view.cells.find((c) => c.area.ref === state.area);
  if (!cell) {
    node.replaceChildren(el('h2', {}, say(lang, 'panel')), el('p', { class: 'empty' }, say(lang, 'panelEmpty')), ...clusters(view, lang, onSelect));
    return;
  }
  const province = model.provinces.find((p) => p.ref === cell.area.parent);
  const people = cell.area.population === null ? say(lang, 'populationUnknown') : say(lang, 'population', { n: number(cell.area.population, lang) });
  const close = el('button', { type: 'button', class: 'close', 'aria-label': say(lang, 'close'), title: say(lang, 'close') }, '×');
  close.addEventListener('click', () => onSelect(null));
  const mark = clusterMark(cell.hotspot);
  node.replaceChildren(
    close,
    el('h2', {}, nameOf(cell.area, lang)),
    el('p', { class: 'where' }, [province && nameOf(province, lang), people].filter(Boolean).join(' · ')),
    el('h3', {}, periodName(view.period, lang)),
    ...headline(cell, model, view.show, lang).filter(Boolean),
    el('h3', {}, say(lang, 'trend')),
    ...trendWords(model.trend[cell.i], lang),
    reportsChart(cell, view, model, lang),
    el('p', { class: 'note' }, say(lang, 'caveat')),
    ...(model.hotspot === null
      ? []
      : [el('h3', {}, say(lang, 'cluster')), el('p', {}, el('strong', { class: `cluster-${cell.hotspot}` }, `${mark} ${say(lang, `hot_${cell.hotspot}`)}`.trim()), '. ', say(lang, `hotWords_${cell.hotspot}`))]),
    ...outreach(cell, view, model, lang),
    numbers(cell, model, lang),
  );
}
