/** A name somebody can be addressed by in a conversation. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
}

/** Ids of those the text addresses with `@name`, in order, each once. The longest fitting name wins. */
export function findMentions(
  text: string,
  members: readonly NamedMember[],
  botId: string,
): readonly string[] {
  const longestFirst = [...members].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
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
