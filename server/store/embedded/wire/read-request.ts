import { decodeDocument, readElement, readValue } from '../bson/decode-document';
import type { Doc } from '../bson/value';
import type { Request } from '../commands/command';
import { StoreError } from '../errors/store-error';

export interface Message {
  readonly requestId: number;
  /** Old clients greet with a query; everything else is OP_MSG. */
  readonly kind: 'message' | 'query';
  /** False for writes that ask for no acknowledgement. */
  readonly isAnswered: boolean;
  readonly request: Request;
}

const checksumPresent = 1;
const moreToCome = 2;
const exhaustAllowed = 1 << 16;

/** Reads one message; throws where there is nothing that could be answered. */
export function readMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const opCode = bytes.readInt32LE(12);
  if (opCode === 2013) return { requestId, kind: 'message', ...readOpMsg(bytes) };
  if (opCode === 2004) return { requestId, kind: 'query', isAnswered: true, request: readOpQuery(bytes) };
  throw new StoreError(2, `Operation code ${opCode} is not supported`);
}

function readOpMsg(bytes: Buffer): Pick<Message, 'isAnswered' | 'request'> {
  const flags = bytes.readUInt32LE(16);
  if ((flags & ~(checksumPresent | moreToCome | exhaustAllowed)) !== 0) {
    throw new StoreError(2, 'Unknown flags in OP_MSG');
  }
  const end = bytes.length - ((flags & checksumPresent) === 0 ? 0 : 4);
  const sequences = new Map<string, readonly Buffer[]>();
  let body: Doc = new Map();
  for (let offset = 20; offset < end;) {
    const kind = bytes.readUInt8(offset);
    const size = bytes.readInt32LE(offset + 1);
    const section = bytes.subarray(offset + 1, offset + 1 + size);
    if (kind > 1 || size < 5 || section.length < size)
      throw new StoreError(22, 'Malformed section in OP_MSG');
    if (kind === 0) body = readBody(section, sequences);
    else readSequence(section, sequences);
    offset += 1 + size;
  }
  return { isAnswered: (flags & moreToCome) === 0, request: toRequest(body, sequences) };
}

function readOpQuery(bytes: Buffer): Request {
  const nameEnd = bytes.indexOf(0, 20);
  const db = bytes.toString('utf8', 20, nameEnd).split('.')[0] ?? '';
  const start = nameEnd + 9;
  const body = decodeDocument(bytes.subarray(start, start + bytes.readInt32LE(start)));
  const [name = ''] = body.keys();
  if (!['hello', 'isMaster', 'ismaster'].includes(name)) {
    throw new StoreError(59, `OP_QUERY serves the first hello only, not '${name}'`);
  }
  return { ...toRequest(body, new Map()), db };
}

// An insert's documents stay raw: they are stored as they came.
function readBody(section: Buffer, sequences: Map<string, readonly Buffer[]>): Doc {
  const first = readElement(section, 4);
  if (first?.key !== 'insert') return decodeDocument(section);
  const body: Doc = new Map();
  let offset = 4;
  for (;;) {
    const element = readElement(section, offset);
    if (element === undefined) return body;
    if (element.key === 'documents' && element.type === 0x04) {
      const size = section.readInt32LE(element.start);
      sequences.set('documents', documentsOf(section.subarray(element.start, element.start + size)));
      offset = element.start + size;
      body.set(element.key, []);
    } else {
      const { value, end } = readValue(section, element, 1);
      body.set(element.key, value);
      offset = end;
    }
  }
}

function documentsOf(array: Buffer): readonly Buffer[] {
  const documents: Buffer[] = [];
  for (let offset = 4; ;) {
    const element = readElement(array, offset);
    if (element === undefined) return documents;
    if (element.type !== 0x03) throw new StoreError(14, 'An insert takes documents only');
    offset = element.start + array.readInt32LE(element.start);
    documents.push(array.subarray(element.start, offset));
  }
}

function readSequence(section: Buffer, sequences: Map<string, readonly Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  for (let offset = nameEnd + 1; offset < section.length;) {
    const size = section.readInt32LE(offset);
    if (size < 5) throw new StoreError(22, 'Malformed document sequence');
    documents.push(section.subarray(offset, offset + size));
    offset += size;
  }
  sequences.set(section.toString('utf8', 4, nameEnd), documents);
}

function toRequest(body: Doc, sequences: ReadonlyMap<string, readonly Buffer[]>): Request {
  const [name = ''] = body.keys();
  const db = body.get('$db');
  // Only inserts take their documents raw; the rest reads sequences as if they stood in the body.
  for (const [field, documents] of name === 'insert' ? [] : sequences) {
    body.set(field, documents.map(decodeDocument));
  }
  return { name, db: typeof db === 'string' ? db : '', body, sequences };
}
