/** The page: reads the address, loads one release, and draws every part from one view. */

import { drawDownloads, drawFooter, drawMethods } from './about.js';
import { byId, el } from './dom.js';
import { dayName, number, periodName } from './format.js';
import { drawLegend } from './legend.js';
import { patterns } from './looks.js';
import { DistrictMap } from './map.js';
import { short } from './names.js';
import { drawPanel } from './panel.js';
import { load, LoadError } from './release.js';
import { fromQuery, toQuery } from './state.js';
import { DistrictTable } from './table.js';
import { nameOf, say } from './text.js';
import { TimeBar } from './timebar.js';
import { scales, view as viewOf } from './view.js';
import { clusterMark, shortInterval, shortValue } from './words.js';

let state = fromQuery(location.search);
let page = null;

/** Changes what is looked at, and the address with it; Back undoes it. */
function go(change) {
  state = { ...state, ...change, release: page?.model.id ?? state.release };
  const address = toQuery(state);
  if (address !== location.search) {
    history.pushState(null, '', address || location.pathname);
  }
  draw();
}

/** Follows a slider that is still moving: only where it rests is worth an address. */
function pass(period) {
  state = { ...state, period };
  draw();
}

function chrome() {
  const { lang } = state;
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = say(lang, node.dataset.text);
  }
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', say(lang, node.dataset.label));
    node.title = node.tagName === 'BUTTON' ? say(lang, node.dataset.label) : '';
  }
  byId('search').placeholder = say(lang, 'searchHint');
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  }
}

function draw() {
  chrome();
  if (page === null) {
    return;
  }
  const { model, fixed, map, table, time } = page;
  const { lang } = state;
  const view = viewOf(model, fixed, state);
  page.view = view;
  badge(model, lang);
  controls(model, view, lang);
  time.draw(view, lang);
  map.language(lang, { zoomIn: say(lang, 'zoomIn'), zoomOut: say(lang, 'zoomOut'), whole: say(lang, 'whole') });
  map.draw(view, {
    province: (ref) => nameOf(model.provinces.find((p) => p.ref === ref), lang),
    district: (i) => short(nameOf(model.areas[i], lang)),
  });
  map.mark(indexOf(state.area), null);
  mapNotes(model, map, lang);
  drawLegend(byId('legend'), view, lang, map.greatestRadius);
  table.draw(view, model, state);
  drawPanel(byId('panel'), view, model, state, select);
  tell(view, lang);
  if (page.aboutIn !== lang) {
    page.aboutIn = lang;
    drawDownloads(byId('downloads'), model, lang);
    drawMethods(byId('methods'), model, lang);
    drawFooter(byId('footer'), model, lang);
  }
}

/** Says the chosen district and its value, for whoever does not see the panel change. */
function tell(view, lang) {
  const cell = view.cells.find((c) => c.area.ref === state.area);
  const words = cell ? [nameOf(cell.area, lang), periodName(view.period, lang), shortValue(cell, state.show, lang)].join(', ') : '';
  if (byId('said').textContent !== words) {
    byId('said').textContent = words;
  }
}

function indexOf(ref) {
  const i = page.model.areas.findIndex((area) => area.ref === ref);
  return i < 0 ? null : i;
}

function badge(model, lang) {
  const { meta } = model;
  const title = meta.title[lang] ?? meta.title.vi;
  document.title = `${title} – Anmap`;
  byId('title').textContent = title;
  byId('badge').replaceChildren(
    el('strong', {}, say(lang, 'release', { id: model.id })),
    ` · ${say(lang, 'dataTo', { month: inSentence(periodName(meta.lastMonth, lang), lang) })} · ${say(lang, 'asOf', { day: dayName(meta.asOf, lang) })}`,
  );
  byId('sample').hidden = !meta.sample;
  const newer = byId('newer');
  newer.hidden = model.id === model.latest;
  newer.replaceChildren(say(lang, 'newer', { id: model.latest }), ' ', el('a', { href: toQuery({ ...state, release: null }) || '/' }, say(lang, 'toLatest')));
}

/** English writes months with a capital inside a sentence too. */
function inSentence(words, lang) {
  return lang === 'vi' ? words.toLocaleLowerCase(lang) : words;
}

function controls(model, view, lang) {
  for (const input of document.querySelectorAll('input[name="show"]')) {
    input.checked = input.value === state.show;
    input.disabled = input.value === 'rate' && model.rate === null;
  }
  byId('hotspots').checked = state.hotspots;
  byId('hotspots').disabled = model.hotspot === null;
  byId('map-title').textContent = periodName(view.period, lang);
  byId('unit').textContent = state.show === 'rate' ? say(lang, 'rateUnit', { per: number(model.per, lang) }) : say(lang, 'countUnit');
  const places = byId('province');
  places.replaceChildren(
    el('option', { value: '' }, say(lang, 'allProvinces')),
    ...model.provinces.map((p) => el('option', { value: p.ref }, nameOf(p, lang))),
  );
  places.value = state.province ?? '';
}

function mapNotes(model, map, lang) {
  const notes = [model.meta.areaSet.schematic ? 'schematic' : null, map.moved ? 'moved' : null].filter(Boolean);
  byId('map-notes').replaceChildren(...notes.map((key) => el('span', {}, say(lang, key))));
}

/** What a pointer reads over a district. */
function words(i) {
  const { lang, show } = state;
  const cell = page.view.cells[i];
  const interval = show === 'rate' ? shortInterval(cell, lang) : '';
  const mark = clusterMark(cell.hotspot);
  return [
    nameOf(cell.area, lang),
    interval === '' ? shortValue(cell, show, lang) : `${shortValue(cell, show, lang)} (${interval})`,
    ...(mark === '' || !page.view.hotspots ? [] : [`${mark} ${say(lang, `hot_${cell.hotspot}`)}`]),
  ];
}

function select(ref) {
  go({ area: ref === state.area ? null : ref });
  page.table.reveal();
}

/** Goes to a province; a district elsewhere does not stay chosen. */
function goTo(province) {
  const chosen = page.model.areas.find((area) => area.ref === state.area);
  const stays = province === null || chosen?.parent === province;
  go({ province, area: stays ? state.area : null });
}

function listen() {
  window.addEventListener('popstate', () => {
    const before = state.release;
    state = fromQuery(location.search);
    // Addresses without a release mean the one that is open.
    if (state.release !== null && state.release !== before && state.release !== page?.model.id) {
      start();
    } else {
      draw();
    }
  });
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.addEventListener('click', () => go({ lang: button.dataset.lang }));
  }
  for (const input of document.querySelectorAll('input[name="show"]')) {
    input.addEventListener('change', () => go({ show: input.value }));
  }
  byId('hotspots').addEventListener('change', (event) => go({ hotspots: event.target.checked }));
  byId('province').addEventListener('change', (event) => goTo(event.target.value || null));
  byId('print').addEventListener('click', () => window.print());
  // Where scripts run, the page just left is also taken out of reach of the Back button.
  byId('exit').addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(event.currentTarget.href);
  });
}

function build(model) {
  const by = { select, focus: (ref) => page?.map.mark(indexOf(state.area), ref === null ? null : indexOf(ref)) };
  const map = new DistrictMap(byId('map'), model, { select, words });
  const table = new DistrictTable(byId('grid'), byId('search'), byId('found'), by);
  const parts = Object.fromEntries(['slider', 'earlier', 'later', 'strip', 'share'].map((id) => [id, byId(id)]));
  const time = new TimeBar({ ...parts, name: byId('period-name') }, model, {
    move: pass,
    rest: (period) => go({ period }),
  });
  return { model, fixed: scales(model), map, table, time };
}

function status(kind) {
  const node = byId('status');
  document.body.dataset.state = kind ?? 'ready';
  node.hidden = kind === null;
  if (kind === null || kind === 'loading') {
    node.replaceChildren(kind === null ? '' : say(state.lang, 'loading'));
    return;
  }
  const retry = el('button', { type: 'button' }, say(state.lang, 'retry'));
  retry.addEventListener('click', start);
  const latest = el('a', { href: toQuery({ ...state, release: null }) || '/' }, say(state.lang, 'toLatest'));
  node.replaceChildren(el('p', {}, say(state.lang, `error_${kind}`)), retry, ' ', latest);
}

async function start() {
  chrome();
  status('loading');
  try {
    const model = await load(state.release);
    if (page !== null) {
      location.reload();
      return;
    }
    status(null);
    page = build(model);
    draw();
  } catch (error) {
    status(error instanceof LoadError ? error.kind : 'broken');
    if (!(error instanceof LoadError)) {
      throw error;
    }
  }
}

document.body.append(patterns());
listen();
start();
