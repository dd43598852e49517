const batch = 1_000;

/** A reminder of a question nobody was asked: whoever looks at it finds nothing to do. */
export const dueAt = (communityId, id, at) => ({
  id,
  communityId,
  subject: { kind: 'dialogue', id: `question-of-${id}` },
  kind: 'open-unconfirmed',
  dueAt: new Date(at),
  policyVersion: 'bench',
  state: 'waiting',
});

/** Puts `count` reminders into the store, `name-0` and on, spread evenly between two moments in milliseconds. */
export async function fillDues({ repositories, communityId }, { name, count, from, to }) {
  for (let start = 0; start < count; start += batch) {
    const size = Math.min(batch, count - start);
    const dues = Array.from({ length: size }, (_, at) => {
      const share = (start + at + 0.5) / count;
      return dueAt(communityId, `${name}-${start + at}`, Math.round(from + (to - from) * share));
    });
    await repositories.dues.insertMany(dues);
  }
}
