import { Worker } from 'node:worker_threads';

/** A process of ours that runs out of memory takes all its work with it. */
const limits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** To load what it needs: on a small machine that is busy it may take a while, and is no fault of what is read. */
const loadingMs = 20_000;

/** broken: it threw, ended without a word, or needed more memory than there is. */
export type FromThread =
  | { readonly kind: 'said'; readonly value: unknown }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'broken' };

export interface ThreadWork {
  /** JavaScript that loads what the work needs. */
  readonly loading: string;
  /** JavaScript that ends with `say(value)`. */
  readonly work: string;
  /** A copy of them is `given.bytes`. */
  readonly bytes: Uint8Array;
  /** The rest of `given`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** For the work, when all is loaded. */
  readonly mostMs: number;
}

const programOf = ({ loading, work }: ThreadWork): string => `
const { parentPort, workerData: given } = require('node:worker_threads');
const say = (value) => parentPort.postMessage({ value });
${loading}
parentPort.postMessage(null);
${work}`;

/** Does some work in a thread of its own, so that it can be given little memory and be ended. It never throws. */
export function inThread(work: ThreadWork): Promise<FromThread> {
  // A copy: what it stands in may be shared, and is given away here.
  const own = new Uint8Array(work.bytes).buffer;
  const worker = new Worker(programOf(work), {
    eval: true,
    workerData: { ...work.data, bytes: own },
    transferList: [own],
    resourceLimits: limits,
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    let isOver = false;
    const end = (result: FromThread): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // The next one finds its memory given back.
      void worker.terminate().then(() => resolve(result));
    };
    const giveUp = () => end({ kind: 'too-long' });
    let timer = setTimeout(giveUp, loadingMs);
    worker.on('message', (message: { readonly value: unknown } | null) => {
      if (message) return end({ kind: 'said', value: message.value });
      clearTimeout(timer);
      timer = setTimeout(giveUp, work.mostMs);
    });
    worker.once('error', () => end({ kind: 'broken' }));
    worker.once('exit', () => end({ kind: 'broken' }));
  });
}
