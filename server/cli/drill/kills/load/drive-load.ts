import { openChatClient, type ChatClient } from '../../harness/chat-client';
import type { Submitted } from '../views/kill-views';
import type { Actor, Stage } from './actor';

export interface DriveLoadInput {
  readonly address: string;
  readonly residents: readonly Actor[];
  readonly staff: readonly Actor[];
  readonly random: () => number;
  /** Messages a second. */
  readonly rate: number;
}

export interface DrivenLoad {
  /** From now on only what is begun is brought to its end. */
  windDown(): void;
  /** Whether nobody waits for anything and everything said is acknowledged. */
  isQuiet(): boolean;
  /** In the order of the acknowledgements. */
  submitted(): readonly Submitted[];
  /** What the server would not take, sentence by sentence. */
  refused(): readonly string[];
  /** Said and not acknowledged. */
  waiting(): number;
  stop(): void;
}

const staffShare = 0.45;
// What staff cannot keep up with would only lie there: requests have to travel to their end.
const mostInHand = 20;

/** Lets people talk at the seed's pace until told to wind down; nobody says a thing before their last was acknowledged. */
export function driveLoad(input: DriveLoadInput): DrivenLoad {
  const { random, residents, staff } = input;
  const everybody = [...residents, ...staff];
  const submitted: Submitted[] = [];
  const refused: string[] = [];
  const speaking = new Set<string>();
  let isEnding = false;
  let timer: NodeJS.Timeout | undefined;

  const clients = new Map<string, ChatClient>(
    everybody.map((actor) => {
      const client = openChatClient({
        address: input.address,
        who: actor.who,
        onHeard(message) {
          if (message.from !== client.botId() || message.conversation !== client.botId()) return;
          // After the acknowledgement that came in the same frame.
          setImmediate(() => actor.hear(message));
        },
      });
      return [actor.who, client];
    }),
  );

  function stage(): Stage {
    if (isEnding) return 'end';
    const inHand = staff.reduce((sum, actor) => sum + actor.inHand(), 0);
    return inHand < mostInHand ? 'begin' : 'go-on';
  }

  function letSpeak(actor: Actor): boolean {
    const client = clients.get(actor.who);
    if (!client || client.botId() === '' || speaking.has(actor.who)) return false;
    const saying = actor.next(stage());
    if (saying === null) return false;
    speaking.add(actor.who);
    const { roomId, answerDue } = saying;
    void client.post(roomId ?? client.botId(), saying.payload).then((outcome) => {
      speaking.delete(actor.who);
      if (outcome.kind === 'refused') return void refused.push(outcome.sentence);
      const { id } = outcome.message;
      submitted.push({ id, who: actor.who, roomId, answerDue, opens: saying.kept(id) });
    });
    return true;
  }

  const oneOf = (actors: readonly Actor[]): boolean => {
    const start = Math.floor(random() * actors.length);
    return [...actors.slice(start), ...actors.slice(0, start)].some(letSpeak);
  };
  const tick = (): void => {
    const [first, second] = random() < staffShare ? [staff, residents] : [residents, staff];
    if (!oneOf(first)) oneOf(second);
    timer = setTimeout(tick, (0.5 + random()) * (1_000 / input.rate));
  };
  tick();

  return {
    windDown: () => void (isEnding = true),
    isQuiet: () => speaking.size === 0 && !everybody.some((actor) => actor.isBusy()),
    submitted: () => submitted,
    refused: () => refused,
    waiting: () => speaking.size,
    stop() {
      clearTimeout(timer);
      clients.forEach((client) => client.close());
    },
  };
}
