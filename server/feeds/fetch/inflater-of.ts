import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UnusableAnswerError } from './unusable-answer-error';

export const askedEncodings = 'gzip, deflate, br';

/** What unpacks a body of this Content-Encoding; null: it is not packed. Packed twice is nothing that was asked for. */
export function inflaterOf(encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnusableAnswerError('bad-encoding', 'content-encoding');
  }
}
