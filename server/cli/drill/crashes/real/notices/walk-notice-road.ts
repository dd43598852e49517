import type { Connection } from 'mongoose';
import { waitUntil } from '../../../../../supervisor/wait-until';
import { openChatClient } from '../../../harness/chat-client';
import { missingOf, rowsOf } from './warning-rows';
import { warnings, writer } from './warnings';

const withinMs = 120_000;
const goesOut = /通知 (YX-\S+) 马上/u;

/** The secretary writes one warning after the other, each when the one before has been written out. Returns what went wrong. */
export async function walkNoticeRoad(address: string, connection: Connection): Promise<readonly string[]> {
  const secretary = openChatClient({ address, who: writer });
  const say = async (text: string): Promise<boolean> => {
    const outcome = await secretary.post(secretary.botId(), { text });
    return outcome.kind === 'kept';
  };
  try {
    await secretary.ready;
    for (const warning of warnings) {
      const { color, where, text } = warning;
      if (!(await say(`发通知 气象预报 ${color} ${where} 到后天18点 ${text}`))) return [`refused: ${text}`];
      const shown = await secretary
        .waitFor((one) => one.from !== writer && one.text.includes(text), withinMs)
        .catch(() => null);
      if (!shown) return [`never shown: ${text}`];
      if (!(await say('1'))) return ['refused: 1'];
      const isWritten = async () => missingOf(warning, await rowsOf(connection, warning)).length === 0;
      if (await waitUntil(isWritten, { withinMs, everyMs: 300 })) continue;
      const missing = missingOf(warning, await rowsOf(connection, warning));
      return [`of the ${color} one nothing is for ${missing.join(', ')}`];
    }
    // What the process that died had yet to say comes with the sweep of the next minute.
    const told = () => new Set(secretary.heard().flatMap(({ text }) => goesOut.exec(text)?.[1] ?? []));
    const isTold = await waitUntil(() => told().size === warnings.length, { withinMs, everyMs: 300 });
    return isTold ? [] : ['the secretary was never told that both go out'];
  } finally {
    secretary.close();
  }
}
