import { type z } from 'zod';
import { type FeedProblem, type FeedReading } from '../../core/notices/feed-item';

/** The answer to "could not be read"; the detail is cut, since a source may send anything. */
export function unreadable(code: FeedProblem, detail: string): FeedReading {
  return { kind: 'unreadable', code, detail: detail.slice(0, 300) };
}

/** Where the answer first leaves its promised shape: `alerts.0.issuedTime: expected string`. */
export function malformed(error: z.ZodError): FeedReading {
  const first = error.issues[0];
  return unreadable('malformed', `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`);
}
