import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttachmentStore, isAttachmentId } from './attachment-store';
import { sniffFile } from './sniff-file';

export interface FileAttachmentStoreDeps {
  /** A new ULID at every call. */
  newId(): string;
}

/** Attachments as files of one folder. A file appears under its name only when it is complete. */
export function createFileAttachmentStore(deps: FileAttachmentStoreDeps, folder: string): AttachmentStore {
  const path = (id: string): string => {
    if (!isAttachmentId(id)) throw new Error('Not the id of an attachment');
    return join(folder, id);
  };
  const save = async (bytes: Buffer, extension: string): Promise<string> => {
    const id = `${deps.newId()}.${extension}`;
    const target = path(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${target}.part`, bytes, { mode: 0o600 });
    await rename(`${target}.part`, target);
    return id;
  };
  return {
    save,
    async keep(bytes) {
      const extension = sniffFile(bytes);
      return extension === null ? null : save(bytes, extension);
    },
    path,
  };
}
