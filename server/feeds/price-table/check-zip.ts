import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

export interface ZipCaps {
  readonly entries: number;
  /** Of all of them together, unpacked. */
  readonly bytes: number;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const longestComment = 65_535;

/**
 * Whether a zip file is one and stays within the caps: what its directory promises, and what really comes out of it, which is
 * unpacked piece by piece up to the cap and thrown away. Null: it is good; else why not.
 */
export async function checkZip(bytes: Uint8Array, caps: ZipCaps): Promise<string | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file, caps.entries);
  if (typeof entries === 'string') return entries;
  const promised = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (promised > caps.bytes) return 'unpacks to too much';
  for (const entry of entries) if (!(await isAsPromised(file, entry))) return 'an entry is not as promised';
  return null;
}

function entriesOf(file: Buffer, most: number): readonly Entry[] | string {
  const end = endOf(file);
  if (end === null) return 'no zip directory';
  const count = file.readUInt16LE(end + 10);
  if (count > most) return 'too many entries';
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) return 'a broken zip directory';
    entries.push({
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(file: Buffer): number | null {
  const lowest = Math.max(0, file.length - endBytes - longestComment);
  for (let at = file.length - endBytes; at >= lowest; at -= 1)
    if (file.readUInt32LE(at) === endMark) return at;
  return null;
}

async function isAsPromised(file: Buffer, { method, packed, unpacked, at }: Entry): Promise<boolean> {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) return false;
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const data = file.subarray(from, from + packed);
  if (data.length !== packed) return false;
  if (method === 0) return packed === unpacked;
  if (method !== 8) return false;
  try {
    return (await inflate(data, { maxOutputLength: Math.max(1, unpacked) })).length === unpacked;
  } catch {
    return false;
  }
}
