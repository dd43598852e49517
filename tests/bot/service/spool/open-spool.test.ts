import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSpool } from '../../../../bot/service/spool/open-spool';
import { anInboundMessage } from '../../../support/an-inbound-message';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder of the spool', () => {
  it('is for nobody else to read, and empty once everything is handled', async () => {
    const place = join(folder, 'spool');
    const opened = await openSpool(place);
    if (!('spool' in opened)) throw new Error(opened.refusal);
    const { spool } = opened;
    await spool.put({ message: anInboundMessage(), heardAt: new Date() });
    const [name = ''] = readdirSync(place);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, name)).mode & 0o777).toBe(0o600);
    const again = await openSpool(place);
    if (!('spool' in again)) throw new Error(again.refusal);
    const file = await again.spool.takeOldest();
    expect(file?.entries).toHaveLength(1);
    await file?.finish();
    expect(readdirSync(place)).toEqual([]);
    await spool.close();
    await again.spool.close();
  });

  it('keeps the bot from starting when it cannot be written, with what mends it', async () => {
    writeFileSync(join(folder, 'spool'), '');
    const opened = await openSpool(join(folder, 'spool'));
    const refusal = 'refusal' in opened ? opened.refusal : '';
    expect(refusal).toContain(join(folder, 'spool'));
    expect(refusal).toMatch(/没有启动.*cannot be written by user \w+ \(\w+\); make it a folder/);
  });
});
