import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type AttachmentStore, attachmentType, isAttachmentId } from './attachment-store';

/** Whether a file was kept under this id. */
export async function hasAttachment(
  attachments: Pick<AttachmentStore, 'path'>,
  id: string,
): Promise<boolean> {
  if (!isAttachmentId(id)) return false;
  const found = await stat(attachments.path(id)).catch(() => null);
  return found?.isFile() ?? false;
}

/** Sends a kept file; 404 for anything else, whatever it is called. */
export async function serveAttachment(
  attachments: Pick<AttachmentStore, 'path'>,
  id: string,
  response: ServerResponse,
): Promise<void> {
  if (!(await hasAttachment(attachments, id))) {
    response.writeHead(404).end();
    return;
  }
  const path = attachments.path(id);
  const { size } = await stat(path);
  response.writeHead(200, {
    'content-type': attachmentType(id),
    'content-length': size,
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  await pipeline(createReadStream(path), response);
}
