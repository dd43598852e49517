import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachmentType, isAttachmentId } from '../../../bot/web-chat/attachment-store';
import { sniffFile } from '../../../bot/web-chat/sniff-file';
import { anAttachmentStore, aPng } from './a-hub';

describe('attachments of the web chat', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps a photo under a name of its own and under no other', async () => {
    const store = anAttachmentStore(folder);
    const id = await store.save(aPng, 'png');
    expect(isAttachmentId(id)).toBe(true);
    expect(await readFile(store.path(id))).toEqual(aPng);
    expect(await readdir(folder)).toEqual([id]);
    expect(attachmentType(id)).toBe('image/png');
  });

  it.each([
    '../secret.png',
    '/etc/passwd',
    'lamp.jpg',
    '',
    `${'A'.repeat(26)}.svg`,
    `${'A'.repeat(26)}.png/..`,
  ])('never reads %s', (id) => {
    expect(() => anAttachmentStore(folder).path(id)).toThrow();
  });

  it('knows files by their first bytes and keeps nothing else', async () => {
    expect(sniffFile(aPng)).toBe('png');
    expect(sniffFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg');
    expect(sniffFile(Buffer.from('GIF89a....'))).toBe('gif');
    expect(sniffFile(Buffer.from('RIFF0000WEBPVP8 '))).toBe('webp');
    expect(sniffFile(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))).toBe('webm');
    expect(sniffFile(Buffer.from('OggS'))).toBe('ogg');
    expect(sniffFile(Buffer.from('<svg onload="alert(1)">'))).toBeNull();
    expect(await anAttachmentStore(folder).keep(Buffer.from('<html>'))).toBeNull();
  });
});
