import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodBehaviour } from '../../../bot/web-chat/behaviour/channel-behaviour';
import { createChannelScript } from '../../../bot/web-chat/behaviour/channel-script';
import { watchScriptFile } from '../../../bot/web-chat/behaviour/watch-script-file';
import { until } from '../../support/until';

describe('the script of a channel in a file', () => {
  let folder: string;
  let stop = () => undefined as void;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'script-'));
  });
  afterEach(async () => {
    stop();
    await rm(folder, { recursive: true });
  });
  const watch = async (content: string | null) => {
    const file = join(folder, 'script.json');
    if (content !== null) await writeFile(file, content);
    const script = createChannelScript();
    const problems: unknown[] = [];
    stop = await watchScriptFile({ script, onProblem: (error) => problems.push(error) }, file);
    return { script, problems, write: (text: string) => writeFile(file, text) };
  };

  it('holds from before the first login on, and is followed', async () => {
    const { script, write, problems } = await watch('{"login":"never"}');
    expect(script.now()).toEqual({ ...goodBehaviour, login: 'never' });
    await write('{"sends":"throttled","replayHistory":3}');
    await until(() => script.now().sends === 'throttled');
    expect(script.now()).toEqual({ ...goodBehaviour, sends: 'throttled', replayHistory: 3 });
    await write('{}');
    await until(() => script.now().sends === 'accepted');
    expect(problems).toEqual([]);
  });

  it.each(['{"sends":', '{"sends":"sometimes"}', '{"send":"hang"}', '[]', ''])(
    'is told once when it is broken (%s), and the last good state stays',
    async (broken) => {
      const { script, write, problems } = await watch('{"events":"twice"}');
      await write(broken);
      await until(() => problems.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(problems).toHaveLength(1);
      expect(script.now().events).toBe('twice');
      await write('{"events":"none"}');
      await until(() => script.now().events === 'none');
    },
  );

  it('is told once when it is not there, and all is well until it comes', async () => {
    const { script, write, problems } = await watch(null);
    expect(problems).toHaveLength(1);
    expect(script.now()).toEqual(goodBehaviour);
    await write('{"login":"out"}');
    await until(() => script.now().login === 'out');
    expect(problems).toHaveLength(1);
  });
});
