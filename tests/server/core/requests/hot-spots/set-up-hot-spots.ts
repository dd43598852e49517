import { lookAtRequest } from '../../../../../server/core/requests/look-at-request';
import { openAmongLike } from '../../../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../../../server/core/requests/dialogue-state';
import type { ServiceRequest } from '../../../../../server/core/requests/service-request';
import { aDraft } from '../../../../support/a-draft';
import { setUpRequests } from '../../../../support/set-up-requests';
import type { StoreOptions } from '../../../../support/set-up-store';

export const placeIn = (buildingId: string, unit: string | null = null) => ({
  ...{ areaId: 'jia', buildingId, unit, door: null, label: `${buildingId}栋` },
});

export const noWater = (changes: Partial<RequestDraft> = {}): RequestDraft =>
  aDraft({
    ...{ topicId: 'no-water', topicLabel: '停水', requestClass: 'U', text: '停水了', place: placeIn('3') },
    ...changes,
  });

/** Neighbours of five households. */
export const neighbours = ['zhang-guilan', 'r-3-1-201', 'r-3-2-302', 'r-5-1-201', 'r-5-2-302'] as const;

/** The deeds on requests with neighbours who say the same. */
export async function setUpHotSpots(options: StoreOptions = {}) {
  const town = await setUpRequests(options);
  const open = async (by: string, draft: RequestDraft, deps = town.deps, toClerk = false) =>
    openAmongLike(deps, {
      ...{ grid: town.grid, requester: await town.person(by), draft, channel: 'web-chat' },
      ...{ at: town.clock.now(), toClerk, unconfirmed: false },
    });
  return {
    ...town,
    say: open,
    /** The first so many neighbours say it, a minute apart. */
    async many(count: number, changes: Partial<RequestDraft> = {}): Promise<readonly ServiceRequest[]> {
      const opened: ServiceRequest[] = [];
      for (const by of neighbours.slice(0, count)) {
        town.clock.set(new Date(town.clock.now().getTime() + 60_000));
        opened.push(await open(by, noWater({ saidAt: town.clock.now(), ...changes })));
      }
      return Promise.all(opened.map(({ id }) => town.find(id)));
    },
    /** Time goes by and what falls due is looked at. */
    async pass(minutes: number): Promise<void> {
      town.clock.set(new Date(town.clock.now().getTime() + minutes * 60_000));
      for (const due of await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 200)) {
        if (due.kind === 'look-at-request') await lookAtRequest(town.deps, due, town.grid, town.clock.now());
        await town.repositories.dues.markDone(due.id);
      }
    },
    all: () => town.repositories.requests.listAll(town.communityId),
  };
}

export type HotSpots = Awaited<ReturnType<typeof setUpHotSpots>>;

export const kindsOf = ({ events }: ServiceRequest): readonly string[] => events.map(({ kind }) => kind);
