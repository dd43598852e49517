/** The header that opens each host; see `YIMEN_FEED_KEYS`. */
export type FeedKeys = ReadonlyMap<string, Readonly<Record<string, string>>>;

const entry = /^([A-Za-z0-9.-]+(?::\d{1,5})?)=([A-Za-z0-9-]{1,60}):(.+)$/;

/** `host=Header-Name:value;…`. Null: not written so. */
export function readFeedKeys(setting: string | null): FeedKeys | null {
  const parts = (setting ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const keys = new Map<string, Record<string, string>>();
  for (const part of parts) {
    const [, host, name, value] = entry.exec(part) ?? [];
    if (host === undefined || name === undefined || value === undefined) return null;
    const key = host.toLowerCase();
    keys.set(key, { ...keys.get(key), [name.toLowerCase()]: value.trim() });
  }
  return keys;
}

/** The headers for an address; none for a host without a key. Keys go over https only, or to this machine. */
export function headersFor(keys: FeedKeys, url: string): Readonly<Record<string, string>> {
  if (!URL.canParse(url)) return {};
  const { host, protocol, hostname } = new URL(url);
  const isSafe = protocol === 'https:' || hostname === '127.0.0.1';
  return isSafe ? (keys.get(host) ?? {}) : {};
}
