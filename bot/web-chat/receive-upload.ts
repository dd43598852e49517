import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AttachmentStore } from './attachment-store';
import { notAPhoto, notASound, photoTooBig } from './refusal-sentences';
import { isPicture, sniffFile } from './sniff-file';

const maxBytes = 10 * 1024 * 1024;

/** Takes a photo or a recording as the body of a POST and answers with the id it is kept under. */
export async function receiveUpload(
  attachments: Pick<AttachmentStore, 'save'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await readBody(request);
  const isSound = request.headers['content-type']?.startsWith('audio/') ?? false;
  if (bytes === null) return answer(response, 413, { sentence: photoTooBig });
  const extension = sniffFile(bytes);
  if (extension === null || isPicture(extension) === isSound) {
    return answer(response, 415, { sentence: isSound ? notASound : notAPhoto });
  }
  return answer(response, 201, { attachmentId: await attachments.save(bytes, extension) });
}

// What is too long is read to its end and thrown away: an answer sent in the middle of it would be lost.
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    if (length > maxBytes * 10) return null;
  }
  return length > maxBytes ? null : Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
