import type { Model } from 'mongoose';
import type { Grid } from '../../core/grid/grid';
import { ignoreDuplicates } from '../ignore-duplicates';
import type { Models } from '../models/create-models';
import type { GridRow } from '../models/grid-rows';
import { rowId } from '../store-deps';

/** Writes the parts of a grid beside those of earlier generations. */
export async function writeGridRows(models: Models, grid: Grid, generation: number): Promise<void> {
  const communityId = grid.community.id;
  const write = async <Value extends { readonly id: string }>(
    model: Model<GridRow<Value>>,
    values: readonly Value[],
  ) =>
    writeRows(
      model,
      toRows(communityId, generation, values, (value) => value.id),
    );
  await write(models.areas, grid.areas);
  // What the files say: a grid as of an instant has it in its history.
  const { buildings, posts } = grid.history ?? grid;
  await write(models.buildings, buildings);
  await write(models.posts, posts);
  await write(models.buildingMoves, grid.history?.buildingMoves ?? []);
  await write(models.postChanges, grid.history?.postChanges ?? []);
  await write(models.leaves, grid.leaves);
  await write(models.rosters, grid.dutySlots);
  await write(models.rooms, grid.rooms);
  await write(models.services, grid.services ?? []);
  await write(models.publicPlaces, grid.places ?? []);
  await write(models.feedSources, grid.sources ?? []);
  await writeRows(
    models.calendarExceptions,
    toRows(communityId, generation, grid.calendarExceptions, ({ date }) => date),
  );
  await writeRows(
    models.policies,
    toRows(
      communityId,
      generation,
      grid.policies ?? [],
      ({ version, requestClass }) => `${version}/${requestClass}`,
    ),
  );
}

const toRows = <Value>(
  communityId: string,
  generation: number,
  values: readonly Value[],
  codeOf: (value: Value) => string,
): GridRow<Value>[] =>
  values.map((value, order) => ({
    _id: rowId(communityId, String(generation), codeOf(value)),
    communityId,
    generation,
    code: codeOf(value),
    order,
    value,
  }));

async function writeRows<Value>(
  model: Model<GridRow<Value>>,
  rows: readonly GridRow<Value>[],
): Promise<void> {
  if (rows.length === 0) return;
  await ignoreDuplicates(() =>
    model.bulkWrite(
      rows.map((document) => ({ insertOne: { document } })),
      { ordered: false },
    ),
  );
}
