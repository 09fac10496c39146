/** Everything below the map: downloads, methods and safety, and who to ask. */

import { el } from './dom.js';
import { dayName } from './format.js';
import { say } from './text.js';

function links(model, folder, names) {
  const root = `/api/v1/releases/${encodeURIComponent(model.id)}/files`;
  const link = (name, ending) => el('a', { href: `${root}/${folder}/${name}.${ending}`, download: true }, ending.toUpperCase());
  return el('ul', { class: 'files' }, ...names.map((name) => el('li', {}, el('code', {}, name), ' ', link(name, 'csv'), ' ', link(name, 'parquet'))));
}

export function drawDownloads(node, model, lang) {
  const findings = [...new Set((model.meta.findings ?? []).map((finding) => finding.name))];
  const tables = (model.meta.tables ?? []).map((table) => table.name);
  node.replaceChildren(
    el('h2', {}, say(lang, 'downloads')),
    el('p', {}, say(lang, 'downloadsNote')),
    el('div', {}, el('h3', {}, say(lang, 'counts')), links(model, 'tables', tables)),
    el('div', {}, el('h3', {}, say(lang, 'findings')), links(model, 'findings', findings)),
    el('p', {}, el('a', { href: `/api/v1/releases/${encodeURIComponent(model.id)}/files/manifest.json`, download: true }, say(lang, 'manifest')), ' · ', el('a', { href: '/openapi.json' }, 'API (OpenAPI 3.1)')),
  );
}

export function drawMethods(node, model, lang) {
  const part = (name, values) => el('div', {}, el('h3', {}, say(lang, `${name}Title`)), el('p', {}, say(lang, `${name}Text`, values)));
  node.replaceChildren(
    el('h2', {}, say(lang, 'methods')),
    part('what'),
    part('protect', { k: model.meta.protection?.threshold ?? '' }),
    part('rate'),
    part('cluster'),
    part('safety'),
  );
}

export function drawFooter(node, model, lang) {
  const { meta } = model;
  node.replaceChildren(
    ...[say(lang, 'release', { id: model.id }), say(lang, 'asOf', { day: dayName(meta.asOf, lang) }), say(lang, 'contact', { contact: meta.contact }), say(lang, 'licence', { licence: meta.licence }), say(lang, 'software')].map((line) => el('span', {}, line)),
  );
}
