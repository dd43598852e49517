import type { WechatySupervisor } from '../adapter/supervise-wechaty';

const pollMs = 50;
const mostMs = 10_000;

/** Resolves when the account is logged in, or after 10 s: a person may still have to scan a code. */
export async function loggedIn(wechaty: Pick<WechatySupervisor, 'status'>): Promise<void> {
  for (let waited = 0; waited < mostMs && wechaty.status().state !== 'ready'; waited += pollMs) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
