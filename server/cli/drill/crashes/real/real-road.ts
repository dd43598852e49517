import type { ChatClient } from '../../harness/chat-client';
import { openChatClient } from '../../harness/chat-client';

/** Somebody says it; then these are to hear something with these words. */
interface RoadStep {
  readonly from: Who;
  readonly text: string;
  readonly then: readonly { readonly to: Who; readonly contains: string }[];
}

type Who = 'r-new-1' | 'wang-fang';

/** A newcomer's lamp, from the first word to the close. */
const road: readonly RoadStep[] = [
  { from: 'r-new-1', text: '楼道灯坏了', then: [{ to: 'r-new-1', contains: '哪栋哪单元几号' }] },
  {
    from: 'r-new-1',
    text: '3栋1单元909',
    then: [
      { to: 'r-new-1', contains: '已记下您住3栋1单元909' },
      { to: 'r-new-1', contains: '您说的是【3栋1单元楼道灯不亮】' },
    ],
  },
  {
    from: 'r-new-1',
    text: '1',
    then: [
      { to: 'r-new-1', contains: '已登记 YX-' },
      { to: 'wang-fang', contains: '【新诉求】YX-' },
    ],
  },
  { from: 'wang-fang', text: '{number} 收到', then: [{ to: 'r-new-1', contains: '已签收' }] },
  { from: 'wang-fang', text: '{number} 答复 灯已换好', then: [{ to: 'r-new-1', contains: '灯已换好' }] },
];

const secondCopy = '（重复发送）';
// A claim of a minute, and the sweep of the next one, twice.
const withinMs = 200_000;

/** Walks the road to its end through the pages. Returns what went wrong, in words for people; empty when nothing did. */
export async function walkRealRoad(address: string): Promise<readonly string[]> {
  const clients: Readonly<Record<Who, ChatClient>> = {
    'r-new-1': openChatClient({ address, who: 'r-new-1' }),
    'wang-fang': openChatClient({ address, who: 'wang-fang' }),
  };
  try {
    for (const { from, text, then } of road) {
      await clients[from].ready;
      const words = text.replace('{number}', numberIn(clients['wang-fang']));
      const outcome = await clients[from].post(clients[from].botId(), { text: words });
      if (outcome.kind === 'refused') return [`refused: ${text}`];
      for (const { to, contains } of then) {
        const heard = await clients[to]
          .waitFor((one) => one.text.includes(contains), withinMs)
          .catch(() => null);
        if (!heard) return [`${to} never heard ${contains}`];
      }
    }
    return road.flatMap(({ then }) =>
      then.flatMap(({ to, contains }) => heardTwice(clients[to], to, contains)),
    );
  } finally {
    for (const client of Object.values(clients)) client.close();
  }
}

/** The number the lead was told; a crash may have left a gap before it. */
function numberIn(lead: ChatClient): string {
  const told = lead.heard().map(({ text }) => /YX-\d{4}-(\d{3,})/.exec(text)?.[1]);
  return told.find((number) => number !== undefined) ?? '';
}

/** A second copy is marked as one; there is never a third. */
function heardTwice(client: ChatClient, who: Who, contains: string): readonly string[] {
  const copies = client
    .heard()
    .filter(({ from, text }) => from === client.botId() && text.includes(contains))
    .map(({ text }) => text.includes(secondCopy));
  const isFine = copies.length === 1 || (copies.length === 2 && copies.filter(Boolean).length === 1);
  return isFine ? [] : [`${who} heard ${contains} ${copies.length} times`];
}
