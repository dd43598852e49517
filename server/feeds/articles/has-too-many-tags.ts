const most = 10_000;

/** Nested deep enough, tags take a parser time that grows with their square. No page that one reads has so many. */
export function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0 && count <= most; at = html.indexOf('<', at + 1)) {
    if (/[a-z]/i.test(html.charAt(at + 1))) count += 1;
  }
  return count > most;
}
