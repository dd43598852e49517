import type { Actions } from '../app';
import { newClientId } from '../lib/outbox';
import { upload } from '../lib/upload';

const tryAgainMs = 2_000;

/** Uploads a photo and posts it; while the server is away it is tried again and again. */
export async function sendPhoto(actions: Actions, to: string, file: File): Promise<void> {
  actions.toast('正在上传照片…');
  for (;;) {
    const result = await upload(file);
    if (result.kind === 'refused') return actions.toast(result.sentence);
    if (result.kind === 'kept') {
      actions.toast('');
      return actions.send({ do: 'image', clientId: newClientId(), to, attachmentId: result.attachmentId });
    }
    actions.toast('正在重新连接，照片稍后自动发出…');
    await new Promise((resolve) => window.setTimeout(resolve, tryAgainMs));
  }
}
