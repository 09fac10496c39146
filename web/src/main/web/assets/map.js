/** The map: Leaflet without a base map, so it needs no token, no network and tells nobody. */

import { arrange, box, centre, farApart, polygons } from './arrange.js';
import { el } from './dom.js';
import { fill, OUTLINE } from './looks.js';
import { crowding, radius } from './scale.js';
import { KIND } from './view.js';

const L = window.L;
const GREATEST_RADIUS = 20;
const BORDER = { color: '#5b6670', weight: 0.8, opacity: 1, fillOpacity: 1 };

/** The map of one release. `on.select(ref)` hears clicks; `on.words(i)` gives a tooltip's lines. */
export class DistrictMap {
  constructor(node, model, on) {
    this.model = model;
    this.on = on;
    this.calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(node, {
      crs: L.CRS.Simple,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0.25,
      minZoom: 4,
      maxZoom: 12,
      zoomAnimation: !this.calm,
      fadeAnimation: false,
      // Neither the wheel nor one finger may trap whoever only wants to scroll past the map.
      scrollWheelZoom: false,
      dragging: !window.matchMedia('(pointer: coarse)').matches,
      renderer: L.svg({ padding: 0.5 }),
    });
    for (const [name, z] of Object.entries({ provinces: 410, clusters: 420, circles: 430, chosen: 440 })) {
      this.map.createPane(name).style.zIndex = z;
    }
    this.map.on('focus', () => this.map.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map.scrollWheelZoom.disable());
    this.moved = false;
    this.map.on('zoomend', () => this.view && this.writeNames());
    new ResizeObserver(() => this.extent && this.fit()).observe(node);
  }

  /** Names the buttons in the reader's language. */
  language(lang, texts) {
    if (this.lang === lang) {
      return;
    }
    this.lang = lang;
    this.zoom?.remove();
    this.zoom = L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut, position: 'topright' }).addTo(this.map);
    const whole = el('a', { href: '#map', role: 'button', title: texts.whole, 'aria-label': texts.whole }, '⤢');
    whole.addEventListener('click', (event) => {
      event.preventDefault();
      this.fit();
    });
    this.zoom.getContainer().append(whole);
  }

  /** `names.province(ref)` and `names.district(i)` give what is written on the map. */
  draw(view, names) {
    this.view = view;
    this.names = names;
    this.place(view.province);
    for (const cell of view.cells) {
      this.paint(this.shapes[cell.i], fill(cell, view));
    }
    this.circles.clearLayers();
    this.clusters.clearLayers();
    for (const cell of view.cells) {
      this.circle(cell, view);
      this.outline(cell, view);
    }
    this.writeNames();
  }

  /** Most districts keep their class from one period to the next: they are left alone. */
  paint(shape, colour) {
    if (shape && shape.options.fillColor !== colour) {
      shape.setStyle({ fillColor: colour });
    }
  }

  /** The radius of the greatest count, as the legend has to draw it too. */
  get greatestRadius() {
    return GREATEST_RADIUS * this.crowding;
  }

  /** Marks the district chosen, and the one the keyboard or pointer is on. */
  mark(chosen, focused) {
    this.marks.clearLayers();
    this.ring(focused, { color: '#111', weight: 2, dashArray: '2 4' });
    this.ring(chosen, { color: '#fff', weight: 7 });
    this.ring(chosen, { color: '#111', weight: 3.5 });
  }

  ring(i, style) {
    if (i !== null && this.shapes[i]) {
      L.polygon(this.shapes[i].getLatLngs(), { pane: 'chosen', fill: false, interactive: false, ...style }).addTo(this.marks);
    }
  }

  /** Builds the shapes for all provinces or for one, when that changed. */
  place(province) {
    const groups = this.model.provinces.map((p) => p.ref).filter((ref) => province === null || ref === province);
    const key = province ?? 'all';
    if (this.key === key) {
      return;
    }
    this.key = key;
    this.layers?.remove();
    this.layers = L.layerGroup().addTo(this.map);
    const districts = new Map(this.model.shapes.district.map((f) => [f.properties.code, f]));
    const inGroup = (ref) => this.model.areas.filter((a) => a.parent === ref && districts.has(a.ref)).map((a) => districts.get(a.ref));
    const present = groups.filter((ref) => inGroup(ref).length > 0);
    const boxes = present.map((ref) => box(inGroup(ref)));
    this.moved = farApart(boxes);
    this.crowding = crowding(present.reduce((sum, ref) => sum + inGroup(ref).length, 0));
    const placements = new Map(arrange(boxes, this.moved).map((put, i) => [present[i], put]));
    this.shapes = this.model.areas.map((area, i) => this.district(area, i, districts.get(area.ref), placements.get(area.parent)));
    this.anchors = this.model.areas.map((area) => {
      const put = placements.get(area.parent);
      const feature = districts.get(area.ref);
      return put && feature ? latLng(put(centre(feature))) : null;
    });
    for (const feature of this.model.shapes.province) {
      const put = placements.get(feature.properties.code);
      if (put) {
        L.polygon(latLngs(feature, put), { pane: 'provinces', fill: false, interactive: false, color: '#2b333b', weight: 1.8 }).addTo(this.layers);
      }
    }
    this.circles = L.layerGroup().addTo(this.layers);
    this.clusters = L.layerGroup().addTo(this.layers);
    this.marks = L.layerGroup().addTo(this.layers);
    this.written = L.layerGroup().addTo(this.layers);
    this.corners = present.map((ref, g) => ({ ref, at: topOf(boxes[g], placements.get(ref)) }));
    this.extent = L.latLngBounds(boxes.flatMap((b, g) => {
      const put = placements.get(present[g]);
      return [latLng(put([b[0], b[1]])), latLng(put([b[2], b[3]]))];
    }));
    this.fit();
  }

  fit() {
    if (this.extent.isValid()) {
      this.map.invalidateSize({ animate: false });
      this.map.fitBounds(this.extent, { animate: false, paddingTopLeft: [12, 26], paddingBottomRight: [12, 12] });
    }
  }

  district(area, i, feature, put) {
    if (!feature || !put) {
      return null;
    }
    const shape = L.polygon(latLngs(feature, put), { ...BORDER, className: `district d-${area.ref}` });
    shape.bindTooltip(() => el('div', {}, ...this.on.words(i).map((line) => el('div', {}, line))), { sticky: true });
    shape.on('click', () => this.on.select(area.ref));
    return shape.addTo(this.layers);
  }

  circle(cell, view) {
    if (view.show !== 'count' || cell.kind !== KIND.VALUE || this.anchors[cell.i] === null) {
      return;
    }
    const style = { pane: 'circles', interactive: false, color: '#0f3158', weight: 1, fillColor: '#2f75b0', fillOpacity: 0.72 };
    L.circleMarker(this.anchors[cell.i], { ...style, radius: radius(cell.count, view.greatest, this.greatestRadius) }).addTo(this.circles);
  }

  outline(cell, view) {
    const style = OUTLINE[cell.hotspot];
    if (!view.hotspots || !style || !this.shapes[cell.i]) {
      return;
    }
    const latlngs = this.shapes[cell.i].getLatLngs();
    const base = { pane: 'clusters', fill: false, interactive: false };
    L.polygon(latlngs, { ...base, color: '#fff', weight: style.weight * this.crowding + 3 }).addTo(this.clusters);
    L.polygon(latlngs, { ...base, ...style, weight: style.weight * this.crowding }).addTo(this.clusters);
  }

  /** Writes what has room: provinces first, then the districts of the province in view. */
  writeNames() {
    const taken = [];
    this.written.clearLayers();
    for (const { ref, at } of this.corners) {
      this.write(this.names.province(ref), at, 'province-name', taken);
    }
    if (this.view.province === null) {
      return;
    }
    this.shapes.forEach((shape, i) => {
      const name = shape && this.names.district(i);
      if (shape && this.holds(shape, name)) {
        const circled = this.view.show === 'count' && this.view.cells[i].kind === KIND.VALUE;
        this.write(name, this.anchors[i], circled ? 'district-name below' : 'district-name', taken);
      }
    });
  }

  write(name, at, className, taken) {
    if (this.isFree(at, name, taken)) {
      written(name, at, className).addTo(this.written);
    }
  }

  /** Whether a name here would cover none before it; remembers the place. */
  isFree(at, name, taken) {
    const { x, y } = this.map.latLngToLayerPoint(at);
    const half = 3.6 * name.length;
    const free = taken.every((other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > 15);
    if (free) {
      taken.push({ x, y, half });
    }
    return free;
  }

  holds(shape, name) {
    const box = shape.getBounds();
    const from = this.map.latLngToLayerPoint(box.getSouthWest());
    const to = this.map.latLngToLayerPoint(box.getNorthEast());
    return to.x - from.x > 7 * name.length && from.y - to.y > 30;
  }
}

/** Text at a place of the map; the element goes in as it is, not as markup. */
function written(text, at, className) {
  const icon = L.divIcon({ className, html: el('span', {}, text), iconSize: [0, 0] });
  return L.marker(at, { icon, interactive: false, keyboard: false });
}

function latLng([x, y]) {
  return [y, x];
}

function latLngs(feature, put) {
  return polygons(feature).map((rings) => rings.map((ring) => ring.map((point) => latLng(put(point)))));
}

function topOf(bounds, put) {
  return latLng(put([(bounds[0] + bounds[2]) / 2, bounds[3]]));
}
