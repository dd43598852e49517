import { z } from 'zod';
import type { Grid } from '../../core/grid/grid';
import { isStaff, type Person } from '../../core/people/person';
import { personUnknown, tooFar } from './refusals';

const furthestMs = 2 * 366 * 24 * 3_600_000;

/** An instant with its offset: `2026-06-12T09:00:00+08:00`. */
export const moment = z.iso.datetime({ offset: true }).transform((words) => new Date(words));

export const personId = z.string().min(1).max(64);

/** One line of somebody's words. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);

export function checkNear(at: Date, now: Date): void {
  if (at.getTime() - now.getTime() > furthestMs) throw tooFar();
}

export function staffOf(grid: Grid, id: string): Person {
  const person = grid.staff.find((each) => each.id === id);
  if (!person || !isStaff(person)) throw personUnknown();
  return person;
}
