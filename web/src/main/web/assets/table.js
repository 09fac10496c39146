/** The table beside the map: the same numbers, and the way to choose a district by keyboard. */

import { el } from './dom.js';
import { number } from './format.js';
import { matches } from './names.js';
import { nameOf, say } from './text.js';
import { isUnknown } from './view.js';
import { clusterMark, shortInterval, shortValue } from './words.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/** A grid with one row for each district, grouped by province, in the order of names. */
export class DistrictTable {
  constructor(grid, search, found, on) {
    this.grid = grid;
    this.search = search;
    this.found = found;
    this.on = on;
    this.rows = [];
    this.at = 0;
    this.grid.addEventListener('keydown', (event) => this.key(event));
    this.grid.addEventListener('click', (event) => this.pressed(event));
    this.grid.addEventListener('focusin', (event) => this.focused(event.target));
    this.grid.addEventListener('focusout', () => this.on.focus(null));
    this.search.addEventListener('input', () => this.build());
    this.search.addEventListener('keydown', (event) => this.leaveSearch(event));
  }

  /** Draws all rows of a view. */
  draw(view, model, state) {
    Object.assign(this, { view, model, state });
    this.build();
  }

  /** Rows are made anew when there are others; a step in time only changes what they say. */
  build() {
    const { lang, show, province } = this.state;
    const key = [lang, show, province, this.search.value].join('|');
    if (this.madeFor !== key) {
      this.madeFor = key;
      this.rebuild();
    } else {
      this.rows.forEach((row) => this.tell(row, this.view.cells[Number(row.dataset.i)]));
    }
    this.choose(this.state.area);
  }

  rebuild() {
    const { lang } = this.state;
    const focused = document.activeElement?.closest('tr')?.dataset.ref;
    const compare = new Intl.Collator(lang).compare;
    const shown = this.view.cells.filter((cell) => cell.inView && this.isFound(cell.area));
    // Unknown places last: they are published too, but nobody looks them up by name.
    const order = (a, b) => isUnknown(a.area) - isUnknown(b.area) || compare(nameOf(a.area, lang), nameOf(b.area, lang));
    const provinces = [...this.model.provinces, null];
    const bodies = provinces.map((province) => {
      const isHere = (cell) => (province === null ? !this.model.provinces.some((p) => p.ref === cell.area.parent) : cell.area.parent === province.ref);
      const cells = shown.filter(isHere).sort(order);
      const heading = province && el('tr', { class: 'province' }, el('th', { colspan: 5, scope: 'rowgroup' }, nameOf(province, lang)));
      return cells.length === 0 ? '' : el('tbody', {}, heading, ...cells.map((cell) => this.row(cell)));
    });
    this.grid.replaceChildren(this.head(), ...bodies);
    this.found.textContent = shown.length === 0 ? say(lang, 'nothingFound') : say(lang, 'found', { n: shown.length });
    this.rows = [...this.grid.querySelectorAll('tr[data-ref]')];
    this.rows.find((row) => row.dataset.ref === focused)?.focus();
  }

  isFound(area) {
    return [area.vi, area.search ?? area.en].some((name) => matches(name, this.search.value));
  }

  head() {
    const { lang, show } = this.state;
    const titles = ['district', 'value', ...(show === 'rate' ? ['intervalShort'] : []), 'cluster', 'sessionsShort'];
    return el('thead', {}, el('tr', {}, ...titles.map((key) => el('th', { scope: 'col', class: `col-${key}` }, say(lang, key)))));
  }

  row(cell) {
    const { lang, show } = this.state;
    const row = el(
      'tr',
      { 'data-ref': cell.area.ref, 'data-i': cell.i, tabindex: -1 },
      el('th', { scope: 'row' }, nameOf(cell.area, lang)),
      el('td', { class: 'number' }),
      ...(show === 'rate' ? [el('td', { class: 'number' })] : []),
      el('td', {}, el('span', { 'aria-hidden': 'true' }), el('span', { class: 'only-read' })),
      el('td', { class: 'number' }),
    );
    this.tell(row, cell);
    return row;
  }

  /** Writes a cell's words into its row. */
  tell(row, cell) {
    const { lang, show } = this.state;
    const [value, ...rest] = [...row.cells].slice(1);
    const [cluster, sessions] = rest.slice(-2);
    row.dataset.kind = cell.kind;
    write(value, shortValue(cell, show, lang));
    if (show === 'rate') {
      write(rest[0], shortInterval(cell, lang));
    }
    const mark = clusterMark(cell.hotspot);
    const [sign, words] = cluster.children;
    cluster.className = `cluster cluster-${cell.hotspot}`;
    write(sign, mark);
    write(words, mark === '' ? '' : say(lang, `hot_${cell.hotspot}`));
    const held = this.model.sessions?.[this.view.t][cell.i] ?? null;
    write(sessions, held === null ? '–' : number(held, lang));
  }

  /** One row is in the tab order: the chosen one, else the first. */
  choose(ref) {
    const chosen = this.rows.findIndex((row) => row.dataset.ref === ref);
    this.at = Math.max(0, chosen);
    this.rows.forEach((row, i) => {
      row.setAttribute('aria-selected', String(i === chosen));
      row.tabIndex = i === this.at ? 0 : -1;
    });
  }

  /** Brings the chosen row into sight inside the table, without moving the page. */
  reveal() {
    const row = this.rows[this.at];
    const box = this.grid.parentElement;
    if (row && (row.offsetTop < box.scrollTop + 40 || row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight)) {
      box.scrollTop = row.offsetTop - box.clientHeight / 2;
    }
  }

  key(event) {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.goTo(Math.min(this.rows.length - 1, Math.max(0, this.at + step)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.pressed(event);
    }
  }

  leaveSearch(event) {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.goTo(0);
    }
  }

  goTo(i) {
    const row = this.rows[i];
    if (row) {
      this.rows[this.at].tabIndex = -1;
      this.at = i;
      row.tabIndex = 0;
      row.focus();
    }
  }

  pressed(event) {
    const row = event.target.closest('tr[data-ref]');
    if (row) {
      this.on.select(row.dataset.ref);
    }
  }

  focused(target) {
    const row = target.closest('tr[data-ref]');
    const i = this.rows.indexOf(row);
    if (i >= 0) {
      this.at = i;
      this.on.focus(row.dataset.ref);
    }
  }
}

/** Leaves what already says so: the browser then has nothing to lay out again. */
function write(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
