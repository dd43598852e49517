const pollMs = 2_000;

/** Resolves when the store holds a community; null when stopped before. A store that is away is asked again. */
export async function waitForCommunity(
  find: () => Promise<string | null>,
  options: {
    readonly isStopped: () => boolean;
    readonly onWaiting: () => void;
    readonly onError: (error: unknown) => void;
  },
): Promise<string | null> {
  let isTold = false;
  while (!options.isStopped()) {
    try {
      const communityId = await find();
      if (communityId) return communityId;
      if (!isTold) options.onWaiting();
      isTold = true;
    } catch (error) {
      options.onError(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return null;
}
