import request from 'supertest';
import { issueApiToken } from '../../../../server/core/people/issue-api-token';
import { createWrongTokens } from '../../../../server/http/callers/wrong-tokens';
import { departmentApi } from '../../../../server/http/department-api/department-api';
import { staffApi } from '../../../../server/http/staff-api/staff-api';
import { hashOfToken, newApiToken } from '../../../../server/platform/api-token-secret';
import { setUpLeaves } from '../../../support/set-up-leaves';
import { makeApp } from '../make-app';

const host = '127.0.0.1:3000';

/** The demo community behind the APIs of staff and departments, on a clock moved by hand. */
export async function setUpApi() {
  const town = await setUpLeaves();
  const { clock, grid, repositories } = town;
  const api = {
    ...{ ...town.deps, hashOf: hashOfToken, allowedHosts: [host] },
    wrongTokens: createWrongTokens({ nowMs: () => clock.now().getTime() }),
  };
  const { callback, lines } = makeApp({ routers: [staffApi(api), departmentApi(api)] });
  const tokenOf = async (personId: string, days = 30, department: string | null = null): Promise<string> => {
    const forPerson = grid.staff.find(({ id }) => id === personId);
    if (!forPerson) throw new Error(`no ${personId}`);
    const deps = { ...repositories, newToken: newApiToken, hashOf: hashOfToken };
    return (await issueApiToken(deps, { forPerson, department, days, at: clock.now() })).token;
  };
  let keys = 0;
  const headersOf = (token: string) => ({ Host: host, Authorization: `Bearer ${token}` });
  const postTo = async (
    token: string,
    path: string,
    body: object | string = {},
    key = `key-${String((keys += 1))}-12345`,
  ) =>
    request(callback)
      .post(`/api${path}`)
      .set({ ...headersOf(token), 'Idempotency-Key': key, 'Content-Type': 'application/json' })
      .send(body);
  const getFrom = async (token: string, path: string) =>
    request(callback).get(`/api${path}`).set(headersOf(token));
  return {
    ...town,
    lines,
    callback,
    host,
    tokenOf,
    postTo,
    getFrom,
    /** What this person posts; a key of its own unless one is given. */
    post: (token: string, path: string, body: object = {}, key?: string) =>
      postTo(token, `/staff${path}`, body, key),
    get: (token: string, path: string) => getFrom(token, `/staff${path}`),
    /** Codes of what this contact has been told so far. */
    saidTo: async (contactId: string): Promise<readonly (string | null)[]> => {
      await town.deliver();
      return town.letters.filter(({ to }) => to === contactId).map(({ code }) => code);
    },
  };
}
