import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Question {
  readonly headers: OutgoingHttpHeaders;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
}

/** One question on a connection of its own; redirects come back as what they are. */
export function askOnce(url: URL, { headers, lookup, signal }: Question): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const asked = request(url, { agent: false, headers, lookup, signal });
    asked.once('response', resolve);
    asked.on('error', reject);
    asked.once('close', () => reject(new Error('closed without an answer')));
    asked.end();
  });
}
