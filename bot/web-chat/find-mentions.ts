/** A name somebody can be addressed by in a conversation. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
}

// More than a room has people; a text of nothing but @ must not hold up everybody.
const mostMentions = 200;

/** Ids of those the text addresses with `@name`, in order, each once. The longest fitting name wins. After 200 times `@` no more is looked for. */
export function findMentions(
  text: string,
  members: readonly NamedMember[],
  botId: string,
): readonly string[] {
  const longestFirst = [...members].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  let looked = 0;
  for (let at = text.indexOf('@'); at >= 0 && looked < mostMentions; at = text.indexOf('@', at + 1)) {
    looked += 1;
    const rest = text.slice(at + 1, at + 65);
    const member = longestFirst.find(({ id, name }) => isAddressed(rest, name, id === botId));
    if (member) found.add(member.id);
  }
  return [...found];
}

// People write on without a space after the bot's name (@小银帮我看看), so for the bot any ending counts.
function isAddressed(rest: string, name: string, isBot: boolean): boolean {
  if (name === '' || !rest.startsWith(name)) return false;
  const next = rest.slice(name.length, name.length + 1);
  return isBot || next === '' || !/[\p{L}\p{N}]/u.test(next);
}
