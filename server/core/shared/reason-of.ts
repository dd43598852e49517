/** What kind of error it was and where, without its text, which may hold words of a message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown value';
  const frame = /at (?:async )?([\w.<>]+) \(.*?([\w-]+\.[jt]s):(\d+)/.exec(error.stack ?? '');
  return frame ? `${error.name} in ${frame[1]} (${frame[2]}:${frame[3]})` : error.name;
}
