import * as fc from 'fast-check';
import { createAgenda } from '../../../../../server/cli/replay-year/world/agenda';
import type { DoingKind, Outage } from '../../../../../server/cli/replay-year/world/outages';

const at = (minutes: number): Date => new Date(minutes * 60_000);
const nothing = () => Promise.resolve();

function drain(outages: readonly Outage[], entries: readonly (readonly [DoingKind, number])[]) {
  const agenda = createAgenda(outages);
  for (const [kind, minutes] of entries) agenda.add(kind, at(minutes), nothing);
  const taken: string[] = [];
  for (let next = agenda.takeNext(); next; next = agenda.takeNext())
    taken.push(`${next.kind} ${next.at.getTime() / 60_000} at ${next.handledAt.getTime() / 60_000}`);
  return taken;
}

describe('the agenda of a year', () => {
  it('hands out everything once, in order of its time and of its filing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (minutes) => {
        const agenda = createAgenda([]);
        minutes.forEach((minute) => agenda.add('due', at(minute), nothing));
        const taken: number[] = [];
        for (let next = agenda.takeNext(); next; next = agenda.takeNext()) taken.push(next.at.getTime());
        expect(taken).toEqual(minutes.map((minute) => minute * 60_000).sort((a, b) => a - b));
      }),
    );
  });

  it('keeps what an outage keeps until it is over, the one kind before the other', () => {
    const outage: Outage = { from: at(10), to: at(20), of: 'everything', first: 'message' };
    const entries = [
      ...([
        ['due', 11],
        ['message', 12],
        ['watch', 13],
        ['due', 20],
        ['message', 5],
      ] as const),
    ];
    expect(drain([outage], entries)).toEqual([
      ...['message 5 at 5', 'watch 13 at 13', 'message 12 at 20', 'due 20 at 20', 'due 11 at 20'],
    ]);
  });

  it('lets messages through while only the jobs are away', () => {
    const outage: Outage = { from: at(10), to: at(20), of: 'jobs', first: 'as-it-came' };
    expect(
      drain(
        [outage],
        [
          ['due', 11],
          ['message', 12],
        ],
      ),
    ).toEqual(['message 12 at 12', 'due 11 at 20']);
  });
});
