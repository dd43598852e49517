import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketFolder } from '../../../server/platform/socket-folder';

describe('the folder of the unix sockets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-socket-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lies in the data folder, private even when it was made open before', () => {
    mkdirSync(join(folder, 'run'), { mode: 0o755 });
    expect(socketFolder(folder)).toBe(join(folder, 'run'));
    expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o700);
  });

  it('is a short private one when the data folder lies too deep for a socket, the same one each time', () => {
    const deep = join(folder, '很深的文件夹'.repeat(8));
    const short = socketFolder(deep);
    expect(Buffer.byteLength(join(short, 'store-and-more.sock'))).toBeLessThan(107);
    expect(statSync(short).mode & 0o777).toBe(0o700);
    expect(socketFolder(deep)).toBe(short);
    expect(socketFolder(`${deep}2`)).not.toBe(short);
    for (const made of [short, socketFolder(`${deep}2`)]) rmSync(made, { recursive: true });
  });
});
