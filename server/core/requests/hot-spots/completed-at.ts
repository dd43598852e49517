/** A look in a minute completes what a crash keeps from being done now. */
export const completedAt = (at: Date): Date => new Date(at.getTime() + 60_000);
