import { coreLevels } from './core-levels.mjs';
import { layers } from './layers.mjs';

/** The rows of the table that a file belongs to; the table is sound when there is exactly one. */
export function layersOf(file) {
  return layers.filter((layer) => isIn(file, layer.in) && !isIn(file, layer.notIn ?? []));
}

/** Why `file` may not import `target` (a project path without extension, or a package), or null when it may. */
export function whyNotImport(file, target, { isOurs, typeOnly }) {
  const [layer] = layersOf(file);
  if (layer === undefined) return `${file} belongs to no layer: add its folder to scripts/lint/layers.mjs`;
  if (!isOurs) return whyNotPackage(layer, target);
  if (layer.name === 'tests') return null;
  if (isMain(target)) return 'nobody imports a main';
  if (isIn(target, layer.notOurs ?? [])) return `${layer.name} may not import ${target}`;
  const allowed = isIn(target, layer.ours) || (typeOnly && isIn(target, layer.types ?? []));
  if (allowed) return whyNotLevel(file, target);
  if (isIn(target, layer.types ?? []))
    return `${layer.name} may import only types of ${target}: use import type`;
  return `${layer.name} may not import ${target}`;
}

function whyNotPackage(layer, target) {
  if (target.startsWith('node:')) return layer.node ? null : `${layer.name} may not use Node's own ${target}`;
  if (layer.packages === 'any') return null;
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  return layer.packages.includes(name) ? null : `${layer.name} may not use the package ${name}`;
}

function whyNotLevel(file, target) {
  const [from, to] = [coreFolderOf(file), coreFolderOf(target)];
  if (from === null || to === null || from === to) return null;
  const [fromLevel, toLevel] = [levelOf(from), levelOf(to)];
  if (fromLevel === 0) return `core/${from} has no level: add it to scripts/lint/layers.mjs`;
  if (toLevel > 0 && toLevel < fromLevel) return null;
  return `core/${from} (level ${fromLevel}) may not import core/${to} (level ${toLevel}): lower levels only`;
}

function levelOf(folder) {
  return coreLevels.findIndex((folders) => folders.includes(folder)) + 1;
}

function coreFolderOf(file) {
  return /^server\/core\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function isMain(target) {
  return /(^|\/)main(\.ts)?$/.test(target);
}

function isIn(file, places) {
  return places.some((place) => file === place || `${file}.ts` === place || file.startsWith(`${place}/`));
}
