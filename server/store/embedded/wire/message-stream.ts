import { maxMessageBytes } from '../commands/server-info';

const headerBytes = 16;

/** Cuts a byte stream into messages; answers null when a length cannot be right and the stream must end. */
export function createMessageStream(): (chunk: Buffer) => readonly Buffer[] | null {
  let chunks: Buffer[] = [];
  let size = 0;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    const messages: Buffer[] = [];
    for (;;) {
      const [first] = chunks;
      if (first === undefined || size < headerBytes) return messages;
      let head = first;
      if (head.length < headerBytes) {
        head = Buffer.concat(chunks);
        chunks = [head];
      }
      const length = head.readInt32LE(0);
      if (length < headerBytes || length > maxMessageBytes) return null;
      if (size < length) return messages;
      const whole = chunks.length === 1 ? head : Buffer.concat(chunks);
      messages.push(whole.subarray(0, length));
      const rest = whole.subarray(length);
      chunks = rest.length > 0 ? [rest] : [];
      size = rest.length;
    }
  };
}
