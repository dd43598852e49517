import type { ServiceItem } from '../grid/grid';
import { spokenForm } from './spoken-form';

export interface FoundService {
  readonly service: ServiceItem;
  /** The name by which it was said, in its spoken form. */
  readonly words: string;
}

/** Shorter names are in too many words. */
export const shortestName = 2;

/**
 * The service that the words name: the longest of its names counts, so 残疾证年审 is not 残疾证. Null when none is named,
 * or when names of several are equally long: no guess.
 */
export function findService(services: readonly ServiceItem[], text: string): FoundService | null {
  const said = spokenForm(text);
  const named = services.flatMap((service) =>
    spokenNames(service)
      .filter((words) => words.length >= shortestName && said.includes(words))
      .map((words) => ({ service, words })),
  );
  const longest = named.reduce((length, { words }) => Math.max(length, words.length), 0);
  const best = named.filter(({ words }) => words.length === longest);
  const [first] = best;
  return first && best.every(({ service }) => service.id === first.service.id) ? first : null;
}

/** What people may call it. */
export function spokenNames({ name, aliases }: Pick<ServiceItem, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases].map(spokenForm);
}
