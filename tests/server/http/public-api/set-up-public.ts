import request from 'supertest';
import type { Notice } from '../../../../server/core/notices/notice';
import { portal } from '../../../../server/http/portal/portal';
import { createCallLimit } from '../../../../server/http/public-api/call-limit';
import { publicApi } from '../../../../server/http/public-api/public-api';
import type { PublicDeps } from '../../../../server/http/public-api/public-deps';
import { createPublicHosts } from '../../../../server/http/public-api/public-hosts';
import { aNotice } from '../../../contracts/support/a-notice';
import { setUpRequests } from '../../../support/set-up-requests';
import type { StoreOptions } from '../../../support/set-up-store';
import { makeApp } from '../make-app';

export const host = '127.0.0.1:3000';

export interface PublicOptions {
  readonly listenOn?: string;
  readonly publicUrl?: string | null;
  readonly port?: number;
  readonly deps?: Partial<PublicDeps>;
  readonly store?: StoreOptions;
}

/** The demo community's public API and pages, on a clock moved by hand. */
export async function setUpPublic(options: PublicOptions = {}) {
  const { listenOn = '127.0.0.1', publicUrl = null, port = 3000 } = options;
  const town = await setUpRequests(options.store);
  const { clock, communityId, repositories } = town;
  let nowMs = 0;
  const deps: PublicDeps = {
    ...{ ...repositories, clock, recordedFeeds: false, hallVersion: 'page-1' },
    findCommunityId: async () => communityId,
    hosts: createPublicHosts({ host: listenOn, port, publicUrl }),
    limit: createCallLimit({ nowMs: () => nowMs }),
    ...options.deps,
  };
  const { callback, lines } = makeApp({ routers: [publicApi(deps), portal(deps)] });
  return {
    ...town,
    ...{ callback, lines, deps },
    passMs: (ms: number) => {
      nowMs += ms;
    },
    get: (path: string, headers: Record<string, string> = {}) =>
      request(callback)
        .get(encodeURI(path))
        .set({ Host: host, ...headers }),
    /** A notice that went out now and is in force until tomorrow, unless said otherwise. */
    publish: async (changes: Partial<Notice> = {}): Promise<Notice> => {
      const at = clock.now();
      const { record } = await repositories.notices.insert({
        ...aNotice({ communityId }),
        ...{ state: 'sent', sentAt: at, goesOutAt: at, writtenAt: at, endedAt: null },
        ...{ validUntil: new Date(at.getTime() + 86_400_000), audience: { kind: 'rooms' } },
        ...{ roomIds: ['jia-residents'], personIds: [], handedOver: 1, sources: [], event: null },
        ...{ supersedesId: null, approvedByIds: ['zhou-jianguo'], approvalsNeeded: 0 },
        ...changes,
      });
      return record;
    },
    later: (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000)),
  };
}

export type PublicTown = Awaited<ReturnType<typeof setUpPublic>>;
