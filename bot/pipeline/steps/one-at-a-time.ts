import type { IntakeStep } from '../intake';

/** Messages of one conversation wait for each other, in the order they came. Others don't. */
export function createOneAtATime(): IntakeStep {
  const tails = new Map<string, Promise<void>>();
  return (intake, next) => {
    const { channel, account, roomId, contactId } = intake.inbound;
    const key = `${channel}/${account}/${roomId ?? ''}/${contactId}`;
    const run = (tails.get(key) ?? Promise.resolve()).then(next);
    const settled = run.catch(() => undefined);
    tails.set(key, settled);
    void settled.then(() => {
      if (tails.get(key) === settled) tails.delete(key);
    });
    return run;
  };
}
