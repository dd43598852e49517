import type { TakenOff } from '../../core/shared/set-aside';
import { nothingSetAside, type SetAsideDeps } from './shelves';
import { takeOff, unknownId } from './take-off';

const page = 500;

/** Puts these ids back, so that the running processes try them again within a minute. 1 when one cannot be. */
export async function retrySetAside(deps: SetAsideDeps, ids: readonly string[]): Promise<number> {
  let exitCode = 0;
  for (const id of ids) {
    const taken = await takeOff(deps.shelves, (shelf) => shelf.retrySetAside(deps.communityId, id));
    deps.write(sentence(id, taken));
    if (taken === 'unknown' || taken === 'dropped') exitCode = 1;
  }
  return exitCode;
}

/** Puts everything back that is set aside now. */
export async function retryAllSetAside(deps: SetAsideDeps): Promise<number> {
  let count = 0;
  for (const { shelf } of deps.shelves) {
    const before = count;
    for (;;) {
      const from = count;
      for (const { id } of await shelf.listSetAside(deps.communityId, page)) {
        if ((await shelf.retrySetAside(deps.communityId, id)) === 'done') count += 1;
      }
      // One that fails again at once is for the next call: no more than was there is asked of the processes.
      if (count - from < page || count - before >= mostAtOnce) break;
    }
  }
  deps.write(
    count === 0
      ? nothingSetAside
      : `放回 ${count} 个，一分钟内会再试。${count} put back; they are tried again within a minute.`,
  );
  return 0;
}

const mostAtOnce = 100_000;

function sentence(id: string, taken: TakenOff): string {
  switch (taken) {
    case 'done':
      return `${id}: 已放回，一分钟内会再试。Put back; it is tried again within a minute.`;
    case 'not-set-aside':
      return `${id}: 没有搁置，不用放回。Not set aside; nothing to do.`;
    case 'dropped':
      return `${id}: 已定为不再处理，不能放回。It was dropped and stays so.`;
    case 'unknown':
      return unknownId(id);
  }
}
