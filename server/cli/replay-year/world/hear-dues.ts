import type { DueRepository } from '../../../core/deadlines/ports';
import type { Agenda } from './agenda';

/** The dues; each that waits comes onto the agenda when it is inserted first. */
export function hearDues(
  dues: DueRepository,
  agenda: Agenda,
  look: (dueId: string) => Promise<void>,
): DueRepository {
  const heard = new Set<string>();
  return {
    ...dues,
    async insertMany(list) {
      await dues.insertMany(list);
      for (const { id } of list) {
        if (heard.has(id)) continue;
        heard.add(id);
        const stored = await dues.find(id);
        if (stored?.state === 'waiting') agenda.add('due', stored.dueAt, () => look(id));
      }
    },
  };
}
