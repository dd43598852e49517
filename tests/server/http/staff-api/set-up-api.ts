import request from 'supertest';
import { issueApiToken } from '../../../../server/core/people/issue-api-token';
import { staffApi } from '../../../../server/http/staff-api/staff-api';
import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import { hashOfToken, newApiToken } from '../../../../server/platform/api-token-secret';
import { calendarOf } from '../../../support/calendar-of';
import { createFakeJobQueue } from '../../../support/fake-job-queue';
import { createPostOffice, type Letter } from '../../../support/post-office';
import { setUpStore } from '../../../support/set-up-store';
import { makeApp } from '../make-app';

const host = '127.0.0.1:3000';

/** The demo community behind the staff API, on a clock moved by hand. */
export async function setUpApi() {
  const store = await setUpStore();
  const { clock, grid, repositories } = store;
  const router = staffApi({
    ...repositories,
    clock,
    calendar: calendarOf,
    relay: (id, entries) => relayOutbox({ ...repositories, clock, queue: createFakeJobQueue() }, id, entries),
    hashOf: hashOfToken,
    allowedHosts: [host],
  });
  const { callback, lines } = makeApp({ router });
  const tokenOf = async (personId: string, days = 30): Promise<string> => {
    const forPerson = grid.staff.find(({ id }) => id === personId);
    if (!forPerson) throw new Error(`no ${personId}`);
    const deps = { ...repositories, newToken: newApiToken, hashOf: hashOfToken };
    return (await issueApiToken(deps, { forPerson, days, at: clock.now() })).token;
  };
  const office = createPostOffice({ ...repositories, clock, communityId: store.communityId });
  const letters: Letter[] = [];
  let keys = 0;
  return {
    ...store,
    lines,
    callback,
    host,
    tokenOf,
    /** What this person posts; a key of its own unless one is given. */
    post: async (token: string, path: string, body: object = {}, key = `key-${String((keys += 1))}-12345`) =>
      request(callback)
        .post(`/api/staff${path}`)
        .set({ Host: host, Authorization: `Bearer ${token}`, 'Idempotency-Key': key })
        .send(body),
    get: async (token: string, path: string) =>
      request(callback)
        .get(`/api/staff${path}`)
        .set({ Host: host, Authorization: `Bearer ${token}` }),
    /** Codes of what this contact has been told so far. */
    saidTo: async (contactId: string): Promise<readonly (string | null)[]> => {
      letters.push(...(await office.deliver()));
      return letters.filter(({ to }) => to === contactId).map(({ code }) => code);
    },
  };
}
