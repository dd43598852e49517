import { readFile } from 'node:fs/promises';
import { inRoot } from '../../lib/root.mjs';
import { demoGrid } from './demo-grid.mjs';
import { learnedReader } from './learned-reader.mjs';
import { linesOf } from './lines-of.mjs';

const floor = 0.85;
const goal = 0.95;

/** Places of the community in `data/utterances/benchmark/places.jsonl`: the parts as said, and only them. */
export async function section() {
  const grid = await demoGrid();
  const { findPlace } = await learnedReader();
  const rows = linesOf(await readFile(inRoot('data/utterances/benchmark/places.jsonl'), 'utf8'));
  const judged = rows.map((row) => ({ row, ok: isRight(row, findPlace(row.text, { grid }), grid) }));
  const [named, none] = [judged.filter(({ row }) => isNamed(row)), judged.filter(({ row }) => !isNamed(row))];
  return {
    title: '社区地点 · places of the community',
    rows: [
      figureOf('所有部分都对 · all parts as said', named),
      figureOf('不是地点的不当地点 · no place made up', none),
    ],
    pages: [pageOf(judged)],
  };
}

const isNamed = ({ place, unknown }) => place !== null || unknown === true;

function isRight({ place, unknown }, found, grid) {
  if (place === null)
    return unknown === true
      ? found.place === null && found.unknownPlace !== null
      : found.place === null && found.unknownPlace === null && found.part === undefined;
  return JSON.stringify(partsOf(found, grid)) === JSON.stringify(sorted(place));
}

function partsOf({ place, part }, grid) {
  if (!place) return sorted(part ?? {});
  const { buildingId, areaId, unit, door, village, group } = place;
  const building = grid.buildings.find(({ id }) => id === buildingId);
  if (building) return sorted({ building: building.number, unit, door });
  if (group !== undefined || village) return sorted({ village, group, house: door });
  return sorted({ area: areaId });
}

function sorted(parts) {
  const said = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(said.sort(([one], [other]) => one.localeCompare(other)));
}

function figureOf(what, judged) {
  const right = judged.filter(({ ok }) => ok).length;
  const figure = judged.length === 0 ? 0 : right / judged.length;
  const shown = `${(figure * 100).toFixed(1)} % (${right}/${judged.length})`;
  return { what, figure, shown, floor, goal, isMet: figure >= floor, isGoal: figure >= goal };
}

function pageOf(judged) {
  const wrong = judged.filter(({ ok }) => !ok).map(({ row }) => `- ${row.id} ${row.text}`);
  return [
    '### Places of the community: what is wrong',
    '',
    ...(wrong.length > 0 ? wrong : ['Nothing.']),
  ].join('\n');
}
