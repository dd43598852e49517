/** Every job by name with its data: ids only, because a job is a hint to look and Redis may be read by others. */
export interface JobData {
  /** A due item may have come; the processor asks the facts. */
  readonly 'look-at-due': { readonly dueId: string };
  /** Something waits in `outbound`; the process that owns the channel looks. */
  readonly 'wake-sender': { readonly communityId: string };
}

export type JobName = keyof JobData;

export interface JobQueue {
  /**
   * Wakes somebody up at `at` (null = now). A hint: it may be lost, doubled, late or early, and it resolves within
   * 200 ms whether or not it got through. `key` holds no colon.
   */
  enqueue<N extends JobName>(
    name: N,
    data: JobData[N],
    options: { readonly key: string; readonly at: Date | null },
  ): Promise<void>;
}
