import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A line of a file, numbered from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** Something wrong with a file: `line` 0 is the file itself. */
export interface LineProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type ReadLinesResult =
  | { readonly ok: true; readonly lines: readonly NumberedLine[] }
  | { readonly ok: false; readonly problem: LineProblem };

/** The lines of a text file, or of a gzipped one; empty lines at the end are no lines. */
export async function readLines(path: string): Promise<ReadLinesResult> {
  const file = basename(path);
  const refuse = (message: string): ReadLinesResult => ({ ok: false, problem: { file, line: 0, message } });
  const content = await contentOf(path);
  if (content === null) return refuse('找不到或读不了这个文件 cannot be read');
  const bytes = isGzip(content) ? inflated(content) : content;
  if (bytes === null) return refuse('压缩文件坏了 the gzip file is broken');
  const text = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd();
  if (text === '') return refuse('文件是空的 the file is empty');
  return { ok: true, lines: text.split(/\r?\n/).map((line, at) => ({ number: at + 1, text: line })) };
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function inflated(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
