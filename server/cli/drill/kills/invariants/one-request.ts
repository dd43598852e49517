import type { Invariant } from './invariant';

/** I2: one request for each matter the driver confirmed, none for anything else, no source twice. */
export const oneRequest: Invariant = ({ submitted, store }) => {
  const providerIds = new Map(store.messages.map((message) => [message.id, message.providerMessageId]));
  const opened = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const { sourceKey } of store.requests) {
    const source = providerIds.get(sourceKey.split('#')[0] ?? '') ?? sourceKey;
    opened.set(source, (opened.get(source) ?? 0) + 1);
    sources.set(sourceKey, (sources.get(sourceKey) ?? 0) + 1);
  }
  const wanted = new Set(submitted.flatMap(({ opens }) => opens ?? []));
  const count = (source: string) => opened.get(source) ?? 0;
  return {
    name: 'I2',
    promise: '一件事一个编号 one request for each matter',
    checked: wanted.size,
    broken: [
      ...[...wanted]
        .filter((id) => count(id) !== 1)
        .map((id) => `${id} opened ${String(count(id))} requests`),
      ...[...opened.keys()].filter((id) => !wanted.has(id)).map((id) => `${id} opened one nobody asked for`),
      ...[...sources].filter(([, times]) => times > 1).map(([key]) => `${key} is there twice`),
    ],
  };
};
