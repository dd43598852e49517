import type { Encodable, Scalar } from './value';

interface Writer {
  bytes: Buffer;
  length: number;
}

/** Encodes a document; its bytes are a fresh Buffer. */
export function encodeDocument(doc: ReadonlyMap<string, Encodable>): Buffer {
  const writer: Writer = { bytes: Buffer.allocUnsafe(1024), length: 0 };
  writeEntries(writer, doc.entries());
  return Buffer.from(writer.bytes.subarray(0, writer.length));
}

function writeEntries(writer: Writer, entries: Iterable<readonly [string, Encodable]>): void {
  const start = writer.length;
  reserve(writer, 5);
  writer.length += 4;
  for (const [key, value] of entries) writeElement(writer, key, value);
  byte(writer, 0);
  writer.bytes.writeInt32LE(writer.length - start, start);
}

function writeElement(writer: Writer, key: string, value: Encodable): void {
  if (value === null) return head(writer, 0x0a, key);
  switch (typeof value) {
    case 'boolean':
      head(writer, 0x08, key);
      return byte(writer, value ? 1 : 0);
    case 'string':
      head(writer, 0x02, key);
      return text(writer, value);
    case 'number':
      return writeScalar(writer, key, plainNumber(value));
    default:
  }
  if (Buffer.isBuffer(value)) {
    head(writer, 0x03, key);
    return raw(writer, value);
  }
  if (isMap(value)) {
    head(writer, 0x03, key);
    return writeEntries(writer, value.entries());
  }
  if (isList(value)) {
    head(writer, 0x04, key);
    return writeEntries(
      writer,
      value.map((item, index) => [String(index), item] as const),
    );
  }
  return writeScalar(writer, key, value);
}

function writeScalar(writer: Writer, key: string, value: Scalar): void {
  switch (value.t) {
    case 'int':
      head(writer, 0x10, key);
      reserve(writer, 4);
      writer.length = writer.bytes.writeInt32LE(value.v, writer.length);
      return;
    case 'double':
      head(writer, 0x01, key);
      reserve(writer, 8);
      writer.length = writer.bytes.writeDoubleLE(value.v, writer.length);
      return;
    case 'long':
    case 'date':
      head(writer, value.t === 'long' ? 0x12 : 0x09, key);
      reserve(writer, 8);
      writer.length = writer.bytes.writeBigInt64LE(value.v, writer.length);
      return;
    case 'timestamp':
      head(writer, 0x11, key);
      reserve(writer, 8);
      writer.length = writer.bytes.writeBigUInt64LE(value.v, writer.length);
      return;
    case 'decimal':
      head(writer, 0x13, key);
      return raw(writer, value.v.bytes);
    case 'objectId':
      head(writer, 0x07, key);
      return raw(writer, value.v);
    case 'binary':
      head(writer, 0x05, key);
      reserve(writer, 5);
      writer.length = writer.bytes.writeInt32LE(value.v.length, writer.length);
      byte(writer, value.sub);
      return raw(writer, value.v);
    case 'regex':
      head(writer, 0x0b, key);
      raw(writer, Buffer.from(`${value.source}\0${value.flags}\0`));
      return;
    case 'minKey':
      return head(writer, 0xff, key);
    case 'maxKey':
      return head(writer, 0x7f, key);
  }
}

function plainNumber(value: number): Scalar {
  const isInt = Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
  return isInt ? { t: 'int', v: value } : { t: 'double', v: value };
}

function isMap(value: object): value is ReadonlyMap<string, Encodable> {
  return value instanceof Map;
}

function isList(value: object): value is readonly Encodable[] {
  return Array.isArray(value);
}

function head(writer: Writer, type: number, key: string): void {
  byte(writer, type);
  const size = Buffer.byteLength(key);
  reserve(writer, size + 1);
  writer.bytes.write(key, writer.length);
  writer.length += size;
  byte(writer, 0);
}

function text(writer: Writer, value: string): void {
  const size = Buffer.byteLength(value);
  reserve(writer, size + 5);
  writer.length = writer.bytes.writeInt32LE(size + 1, writer.length);
  writer.bytes.write(value, writer.length);
  writer.length += size;
  byte(writer, 0);
}

function raw(writer: Writer, bytes: Uint8Array): void {
  reserve(writer, bytes.length);
  writer.bytes.set(bytes, writer.length);
  writer.length += bytes.length;
}

function byte(writer: Writer, value: number): void {
  reserve(writer, 1);
  writer.length = writer.bytes.writeUInt8(value, writer.length);
}

function reserve(writer: Writer, size: number): void {
  if (writer.length + size <= writer.bytes.length) return;
  const grown = Buffer.allocUnsafe(Math.max(writer.bytes.length * 2, writer.length + size));
  writer.bytes.copy(grown, 0, 0, writer.length);
  writer.bytes = grown;
}
