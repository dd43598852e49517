import { isIP } from 'node:net';
import type { Reach } from './fetch-deps';
import { refused, type Refused } from './fetch-result';
import { isPublicAddress } from './public-address';

export type CheckedUrl = { readonly kind: 'allowed'; readonly url: URL } | Refused;

/**
 * Whether an address may be asked, as far as it can be told before its name is resolved.
 * `from` is where a redirect comes from. Numbers are compared as the parser of URLs spells them: 0x7f.1 is 127.0.0.1.
 */
export function checkUrl(
  text: string,
  { allowedHosts, isAllowedAddress = isPublicAddress }: Reach,
  from?: URL,
): CheckedUrl {
  if (!URL.canParse(text, from?.href)) return refused('not-a-url');
  const url = new URL(text, from?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('not-http');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (!allowedHosts.some((allowed) => allowed.toLowerCase() === url.host)) return refused('host-not-listed');
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isAllowedAddress(bare)) return refused('address-not-public');
  if (from?.protocol === 'https:' && url.protocol === 'http:') return refused('https-to-http');
  return { kind: 'allowed', url };
}
