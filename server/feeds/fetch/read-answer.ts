import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../core/shared/clock';
import type { FetchLimits } from './fetch-deps';
import { failed, type FetchResult, type Validators } from './fetch-result';
import { readBody } from './read-body';
import { retryAt } from './retry-at';

interface Asked {
  readonly clock: Clock;
  readonly limits: FetchLimits;
  /** What was sent with the question. */
  readonly validators: Validators;
}

/** Longer ones are not kept: the next question would be refused for its size. */
const longestValidator = 1024;

/** What an answer that sends us nowhere else says. Only a whole body of a 200 counts as one. */
export async function readAnswer(response: IncomingMessage, asked: Asked): Promise<FetchResult> {
  const { statusCode = 0, headers } = response;
  try {
    if (statusCode === 304 && askedForChange(asked.validators)) return { kind: 'not-modified' };
    if (statusCode !== 200)
      return failed('status', String(statusCode), retryAt(headers['retry-after'], asked.clock.now()));
    return {
      kind: 'fetched',
      bytes: await readBody(response, asked.limits),
      contentType: headers['content-type'] ?? null,
      validators: { etag: kept(headers.etag), lastModified: kept(headers['last-modified']) },
    };
  } finally {
    response.destroy();
  }
}

const askedForChange = ({ etag, lastModified }: Validators): boolean =>
  etag !== null || lastModified !== null;

const kept = (value: string | undefined): string | null =>
  value === undefined || value === '' || value.length > longestValidator ? null : value;
