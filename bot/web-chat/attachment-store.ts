/** Keeps photos and voice notes under names the server makes; nothing else is ever read. */
export interface AttachmentStore {
  /** Keeps the bytes and gives back the new file's id. */
  save(bytes: Buffer, extension: string): Promise<string>;
  /** The same with the ending found out from the bytes; null when they are neither a photo nor a sound. */
  keep(bytes: Buffer): Promise<string | null>;
  /** Where the file with this id lies; the id must have passed `isAttachmentId`. */
  path(id: string): string;
}

export const isAttachmentId = (id: string): boolean => /^[A-Z0-9]{26}\.(jpg|png|webp|gif|webm|ogg)$/.test(id);

const contentTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
};

export const extensionOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

/** Content type by the id's ending. */
export const attachmentType = (id: string): string =>
  contentTypes[extensionOf(id)] ?? 'application/octet-stream';
