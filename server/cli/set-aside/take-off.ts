import type { SetAsideShelf, TakenOff } from '../../core/shared/set-aside';
import type { Shelf } from './shelves';

/** Asks each kind for this id; the first that knows it answers. */
export async function takeOff(
  shelves: readonly Shelf[],
  take: (shelf: SetAsideShelf) => Promise<TakenOff>,
): Promise<TakenOff> {
  for (const { shelf } of shelves) {
    const taken = await take(shelf);
    if (taken !== 'unknown') return taken;
  }
  return 'unknown';
}

export const unknownId = (id: string): string =>
  `${id}: 没有这个编号，用 set-aside list 查。No such id; see set-aside list.`;
