/** The time bar: a slider with a strip under it that says how much of each period is published. */

import { el } from './dom.js';
import { periodName } from './format.js';
import { say } from './text.js';

/** The bar of one release. `on.move(period)` hears each step, `on.rest(period)` where it stays. */
export class TimeBar {
  constructor(parts, model, on) {
    this.parts = parts;
    this.model = model;
    this.on = on;
    parts.slider.max = model.periods.length - 1;
    parts.slider.addEventListener('input', () => on.move(model.periods[parts.slider.value]));
    parts.slider.addEventListener('change', () => on.rest(model.periods[parts.slider.value]));
    parts.earlier.addEventListener('click', () => this.step(-1));
    parts.later.addEventListener('click', () => this.step(1));
    parts.strip.replaceChildren(...model.periods.map((_, t) => this.column(t)));
  }

  step(by) {
    const t = Number(this.parts.slider.value) + by;
    if (t >= 0 && t < this.model.periods.length) {
      this.on.rest(this.model.periods[t]);
    }
  }

  /** Heights are quarters of the whole, as classes: the page has no inline style. */
  column(t) {
    const status = this.model.status[t];
    const share = status.filter((s) => s === '.').length / status.length;
    return el('span', { class: `share share-${Math.round(share * 10)}` });
  }

  draw(view, lang) {
    const { slider, earlier, later, name, strip, share } = this.parts;
    const words = periodName(view.period, lang);
    const shown = view.cells.filter((c) => c.onMap && (c.kind === 'value' || c.kind === 'zero')).length;
    slider.value = view.t;
    slider.setAttribute('aria-valuetext', words);
    name.textContent = words;
    share.textContent = say(lang, 'shownShare', { shown, all: view.cells.filter((c) => c.onMap).length });
    earlier.disabled = view.t === 0;
    later.disabled = view.t === this.model.periods.length - 1;
    [...strip.children].forEach((column, t) => column.classList.toggle('here', t === view.t));
  }
}
