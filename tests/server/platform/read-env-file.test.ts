import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvFile } from '../../../server/platform/read-env-file';

describe('a .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-env-'));
  const file = join(folder, '.env');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('adds settings, but what the shell sets wins', () => {
    writeFileSync(
      file,
      '\uFEFF# 端口\nPORT=3001\nexport HOST="0.0.0.0"\nLOG_LEVEL=warn # quiet\r\n# REDIS_URL=x',
    );
    expect(readEnvFile(file, { PORT: '4000' })).toEqual({ PORT: '4000', HOST: '0.0.0.0', LOG_LEVEL: 'warn' });
  });

  it('may be missing', () => {
    expect(readEnvFile(join(folder, 'none'), { PORT: '1' })).toEqual({ PORT: '1' });
  });
});
