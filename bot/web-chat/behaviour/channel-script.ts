import { type ChannelBehaviour, goodBehaviour } from './channel-behaviour';

export type BehaviourListener = (now: ChannelBehaviour, before: ChannelBehaviour) => void;

/** The behaviour of the moment; whoever runs a drill or a test changes it. */
export interface ChannelScript {
  now(): ChannelBehaviour;
  change(part: Partial<ChannelBehaviour>): void;
  /** Gives back the way to stop listening. */
  onChange(listener: BehaviourListener): () => void;
}

export function createChannelScript(start: Partial<ChannelBehaviour> = {}): ChannelScript {
  const listeners = new Set<BehaviourListener>();
  let behaviour: ChannelBehaviour = { ...goodBehaviour, ...start };
  return {
    now: () => behaviour,
    change(part) {
      const before = behaviour;
      behaviour = { ...before, ...part };
      for (const listener of [...listeners]) listener(behaviour, before);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
