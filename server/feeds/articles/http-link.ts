/** The whole address of a link, as seen from a page; null when it is not one of http or https. */
export function httpLink(link: string, page: string | null): string | null {
  const words = link.trim();
  const base = page ?? undefined;
  if (words === '' || !URL.canParse(words, base)) return null;
  const { protocol, href } = new URL(words, base);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
