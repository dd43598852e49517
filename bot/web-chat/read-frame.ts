import type { RawData } from 'ws';
import { type FromPage, fromPage } from './wire';

/** What the page said; null when it is nothing the protocol knows. */
export function readFrame(data: RawData): FromPage | null {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);
  const parsed = fromPage.safeParse(parseJson(bytes.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
