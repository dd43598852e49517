import type { Leave } from './grid';

/** A leave said at run time, as far as the grid asks about it. */
export interface LeaveChange extends Leave {
  /** `cancelled`: it never began. */
  readonly state: 'agreed' | 'ended' | 'cancelled';
  /** The filed leave it stands in place of: somebody came back early. */
  readonly filedId: string | null;
}

/** Who is away when: what the files say, with what was said since in its place and beside it. */
export function currentLeaves(filed: readonly Leave[], said: readonly LeaveChange[]): readonly Leave[] {
  const replaced = new Set(said.map(({ filedId }) => filedId));
  return [
    ...filed.filter(({ id }) => !replaced.has(id)),
    ...said
      .filter(({ state }) => state !== 'cancelled')
      .map(({ id, personId, from, to, substituteId }) => ({
        ...{ id, personId, from, to },
        substituteId: substituteId ?? null,
      })),
  ];
}
