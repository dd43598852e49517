import type { Dropped, TakenOff } from '../../core/shared/set-aside';
import type { SetAsideDeps } from './shelves';
import { takeOff, unknownId } from './take-off';

/** Gives these ids up for good, with who, when and why beside them; nothing is deleted. 1 when one cannot be. */
export async function dropSetAside(
  deps: SetAsideDeps,
  ids: readonly string[],
  dropped: Dropped,
): Promise<number> {
  let exitCode = 0;
  for (const id of ids) {
    const taken = await takeOff(deps.shelves, (shelf) => shelf.dropSetAside(deps.communityId, id, dropped));
    deps.write(sentence(id, taken));
    if (taken === 'unknown' || taken === 'not-set-aside') exitCode = 1;
  }
  return exitCode;
}

function sentence(id: string, taken: TakenOff): string {
  switch (taken) {
    case 'done':
      return `${id}: 不再处理，原件和原因都留着。Dropped; it is kept with the reason.`;
    case 'dropped':
      return `${id}: 早就定为不再处理。Dropped before; nothing to do.`;
    case 'not-set-aside':
      return `${id}: 没有搁置，没有改动。Not set aside; nothing was changed.`;
    case 'unknown':
      return unknownId(id);
  }
}
