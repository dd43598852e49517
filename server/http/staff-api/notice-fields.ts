import { z } from 'zod';
import type { Grid } from '../../core/grid/grid';
import { noticeColumns, type NoticeAudience } from '../../core/notices/notice';
import type { NoticeWish } from '../../core/notices/plan-notice';
import { line, moment } from './fields';
import { areaUnknown, buildingUnknown } from './refusals';

const id = z.string().min(1).max(64);
/** Direction marks, and characters that show nothing, are no part of a text. */
const text = z
  .string()
  .transform((words) => words.replace(/\r\n?/g, '\n'))
  .refine((words) => !/(?![\t\n])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u.test(words));
const title = line(100).nullable();

const audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['rooms', 'screens', 'households']) }),
  z.strictObject({ kind: z.literal('farmers'), crop: line(20) }),
  z.strictObject({ kind: z.literal('members'), branch: line(40) }),
  z.strictObject({ kind: z.literal('building'), buildingId: id }),
]);

export const wished = z.strictObject({
  column: z.enum(noticeColumns),
  severity: z.enum(['routine', 'blue', 'yellow', 'orange', 'red']).default('routine'),
  title: title.default(null),
  text,
  areaIds: z.array(id).min(1).max(500).optional(),
  audience: audience.default({ kind: 'rooms' }),
  event: line(20).nullable().default(null),
  validUntil: moment,
});

/** A correction is for those who have the notice, in its column. */
export const corrected = z.strictObject({ text, title: title.optional(), validUntil: moment.optional() });

/** How many the preview has shown. */
export const confirmed = { confirmed: z.strictObject({ rooms: z.int().min(0), people: z.int().min(0) }) };
export type Confirmed = z.output<z.ZodObject<typeof confirmed>>['confirmed'];

/** No areas named: all, or that of the building. Throws `grid.area-not-found`, `grid.building-not-found`. */
export function toWish({ areaIds, ...said }: z.output<typeof wished>, grid: Grid): NoticeWish {
  if (areaIds?.some((areaId) => !grid.areas.some((area) => area.id === areaId))) throw areaUnknown();
  return { ...said, areaIds: [...new Set(areaIds ?? areasOf(said.audience, grid))] };
}

function areasOf(audience: NoticeAudience, grid: Grid): readonly string[] {
  if (audience.kind !== 'building') return grid.areas.map((area) => area.id);
  const building = grid.buildings.find((one) => one.id === audience.buildingId);
  if (!building) throw buildingUnknown();
  return [building.areaId];
}
