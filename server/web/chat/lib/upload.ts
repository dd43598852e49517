export type UploadResult =
  | { readonly kind: 'kept'; readonly attachmentId: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'away' };

const maxBytes = 10 * 1024 * 1024;

/** Sends a photo or a recording up; `away` means: keep it and try again. */
export async function upload(file: Blob): Promise<UploadResult> {
  if (file.size > maxBytes) return { kind: 'refused', sentence: '照片太大了，最多 10 MB，请压缩后再发。' };
  const headers = { 'content-type': file.type || 'application/octet-stream' };
  const response = await fetch('/chat/upload', { method: 'POST', headers, body: file }).catch(() => null);
  if (!response || response.status >= 500) return { kind: 'away' };
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === 'object' && answer !== null) {
    if ('attachmentId' in answer && typeof answer.attachmentId === 'string') {
      return { kind: 'kept', attachmentId: answer.attachmentId };
    }
    if ('sentence' in answer && typeof answer.sentence === 'string') {
      return { kind: 'refused', sentence: answer.sentence };
    }
  }
  return { kind: 'refused', sentence: '这个文件发不出去，请重新选择。' };
}
