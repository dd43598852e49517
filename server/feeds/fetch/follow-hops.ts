import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { askOnce } from './ask-once';
import { checkUrl } from './check-url';
import type { FeedQuestion } from './feed-question';
import { fetchLimits, type FetchDeps } from './fetch-deps';
import { failed, refused, type FetchResult, type Validators } from './fetch-result';
import { AddressRefusedError, guardedLookup, resolveBySystem } from './guarded-lookup';
import { askedEncodings } from './inflater-of';
import { isPublicAddress } from './public-address';
import { readAnswer } from './read-answer';
import { systemCodeOf } from './system-code-of';
import { UnusableAnswerError } from './unusable-answer-error';

/** Asks, and goes where it is sent: every hop is checked like the first. */
export async function followHops(
  deps: FetchDeps,
  { url, validators, headers: own = {} }: FeedQuestion,
  signal: AbortSignal,
): Promise<FetchResult> {
  const limits = deps.limits ?? fetchLimits;
  const lookup = guardedLookup(deps.resolveHost ?? resolveBySystem, deps.isAllowedAddress ?? isPublicAddress);
  const common = headersFor(validators);
  let checked = checkUrl(url, deps);
  const first = checked;
  try {
    for (let hops = 0; checked.kind === 'allowed' && hops <= limits.redirects; hops += 1) {
      const isOwn = first.kind === 'allowed' && first.url.origin === checked.url.origin;
      const headers = isOwn ? { ...own, ...common } : common;
      const response = await askOnce(checked.url, { headers, lookup, signal });
      const target = redirectOf(response);
      if (target === null) return await readAnswer(response, { ...deps, limits, validators });
      response.destroy();
      checked = checkUrl(target, deps, checked.url);
    }
  } catch (error) {
    if (error instanceof AddressRefusedError) return refused('address-not-public');
    if (error instanceof UnusableAnswerError) return failed(error.code, error.detail);
    const code = systemCodeOf(error);
    return failed(code.startsWith('HPE_') ? 'malformed' : 'unreachable', code);
  }
  return checked.kind === 'allowed' ? refused('too-many-redirects') : checked;
}

function headersFor({ etag, lastModified }: Validators): OutgoingHttpHeaders {
  return {
    accept: '*/*',
    'accept-encoding': askedEncodings,
    'user-agent': 'yimen',
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

/** Where an answer sends us; null when it is an answer of its own, such as a redirect without a target. */
function redirectOf({ statusCode, headers }: IncomingMessage): string | null {
  const sends = statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode);
  return sends ? (headers.location ?? null) : null;
}
