export type FileExtension = 'jpg' | 'png' | 'webp' | 'gif' | 'webm' | 'ogg';

/** What a file is by its first bytes, whatever it is called; null when it is none of the kinds the chat carries. */
export function sniffFile(bytes: Buffer): FileExtension | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return 'gif';
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'webm';
  if (bytes.toString('latin1', 0, 4) === 'OggS') return 'ogg';
  return null;
}

export const isPicture = (extension: string): boolean => ['jpg', 'png', 'webp', 'gif'].includes(extension);
