import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FetchLimits } from './fetch-deps';
import { inflaterOf } from './inflater-of';
import { systemCodeOf } from './system-code-of';
import { UnusableAnswerError } from './unusable-answer-error';

/** The body as it was before packing, read to its end or cut off at the first byte over a limit. */
export async function readBody(
  response: IncomingMessage,
  { wireBytes, inflatedBytes }: FetchLimits,
): Promise<Uint8Array> {
  if (Number(response.headers['content-length'] ?? 0) > wireBytes)
    throw new UnusableAnswerError('too-large', 'content-length');
  const chunks: Uint8Array[] = [];
  const keep = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const wire = atMost(wireBytes, 'too-large');
  const inflater = inflaterOf(response.headers['content-encoding']);
  try {
    if (inflater === null) await pipeline(response, wire, keep);
    else await pipeline(response, wire, inflater, atMost(inflatedBytes, 'too-large-inflated'), keep);
  } catch (error) {
    throw error instanceof UnusableAnswerError ? error : unusable(systemCodeOf(error));
  }
  return Buffer.concat(chunks);
}

function atMost(bytes: number, code: 'too-large' | 'too-large-inflated') {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let taken = 0;
    for await (const chunk of source) {
      taken += chunk.length;
      if (taken > bytes) throw new UnusableAnswerError(code, `over ${bytes} bytes`);
      yield chunk;
    }
  };
}

/** The connection ended, HTTP's own framing broke, or else it was the unpacking. */
function unusable(code: string): UnusableAnswerError {
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new UnusableAnswerError('cut-short', code);
  return new UnusableAnswerError(code.startsWith('HPE_') ? 'malformed' : 'bad-encoding', code);
}
