import type { FetchDeps } from '../fetch/fetch-deps';
import { fetchFeed } from '../fetch/fetch-feed';
import { failed, refused, type FetchResult } from '../fetch/fetch-result';
import type { AskUrl } from './ask-source';

const recorded = 'recorded:';

export interface AskUrlDeps extends Omit<FetchDeps, 'allowedHosts'> {
  /** Port of the server of recorded answers on this machine; null: they are off. */
  readonly recordedPort: number | null;
}

/** Asks by the network: hosts of the sources only, and what is recorded on this machine. */
export function createAskUrl(deps: AskUrlDeps, sourceUrls: () => readonly string[]): AskUrl {
  return (question) => {
    const { url } = question;
    if (!url.startsWith(recorded))
      return fetchFeed({ ...deps, allowedHosts: hostsOf(sourceUrls()) }, question);
    return askRecorded(deps, question);
  };
}

function askRecorded(deps: AskUrlDeps, { url, validators }: Parameters<AskUrl>[0]): Promise<FetchResult> {
  if (deps.recordedPort === null) return Promise.resolve(failed('off', ''));
  const path = url.slice(recorded.length);
  if (!path.startsWith('/')) return Promise.resolve(refused('not-a-url'));
  const host = `127.0.0.1:${String(deps.recordedPort)}`;
  const own = {
    ...deps,
    allowedHosts: [host],
    isAllowedAddress: (address: string) => address === '127.0.0.1',
  };
  return fetchFeed(own, { url: `http://${host}${path}`, validators });
}

/** With the port where it is not the scheme's own. */
const hostsOf = (urls: readonly string[]): readonly string[] =>
  urls.filter((url) => URL.canParse(url) && !url.startsWith(recorded)).map((url) => new URL(url).host);
