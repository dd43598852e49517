import { encodeDocument } from '../bson/encode-document';
import type { Reply } from '../commands/command';

/** The bytes of an answer, in the form of the question. */
export function writeReply(
  kind: 'message' | 'query',
  answeredId: number,
  ownId: number,
  reply: Reply,
): Buffer {
  const document = encodeDocument(reply);
  const head = kind === 'message' ? messageHead() : replyHead();
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(ownId, 4);
  head.writeInt32LE(answeredId, 8);
  return Buffer.concat([head, document]);
}

function messageHead(): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(2013, 12);
  return head;
}

// OP_REPLY: flags "await capable", no cursor, one document.
function replyHead(): Buffer {
  const head = Buffer.alloc(36);
  head.writeInt32LE(1, 12);
  head.writeInt32LE(8, 16);
  head.writeInt32LE(1, 32);
  return head;
}
