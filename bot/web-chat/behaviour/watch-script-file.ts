import { readFile } from 'node:fs/promises';
import { channelBehaviour } from './channel-behaviour';
import type { ChannelScript } from './channel-script';

export interface WatchScriptFileDeps {
  readonly script: ChannelScript;
  /** Told once about each wrong state of the file; the last good behaviour stays. */
  onProblem(error: unknown): void;
}

const pollMs = 250;

/** Follows a JSON file with a behaviour in it, from before the first login on. Gives back the way to stop. */
export async function watchScriptFile(deps: WatchScriptFileDeps, file: string): Promise<() => void> {
  let seen: string | null = null;
  const look = async (): Promise<void> => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => error);
    const state = typeof text === 'string' ? text : '';
    if (state === seen) return;
    seen = state;
    try {
      if (typeof text !== 'string') throw text;
      const behaviour = channelBehaviour.parse(JSON.parse(text));
      deps.script.change(behaviour);
    } catch (error) {
      deps.onProblem(error);
    }
  };
  await look();
  let isStopped = false;
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    timer = setTimeout(() => void look().then(() => void (isStopped || plan())), pollMs);
    timer.unref();
  };
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
