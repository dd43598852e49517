import { z } from 'zod';

/** What people do one after the other, as the lines of a scenario without expectations. */
export interface Workflow {
  readonly name: string;
  readonly text: string;
}

const line = z.looseObject({
  at: z.string().optional(),
  until: z.string().optional(),
  start: z.string().optional(),
  image: z.unknown().optional(),
  text: z.string().optional(),
  expect: z.unknown().optional(),
  fault: z.unknown().optional(),
});

// A crash is made good within two minutes; what comes next must not come before that.
const apartMs = 3 * 60_000;
const tailMs = 50 * 60_000;

/**
 * A scenario as a workflow to be broken: without its expectations and faults, its lines at least three minutes apart, and
 * time enough at the end. A code that was issued is meant by `{code}`.
 */
export function toWorkflow(name: string, scenario: string): Workflow {
  let lastMs = Number.NEGATIVE_INFINITY;
  const notBefore = (at: string, ms: number): string => {
    lastMs = Math.max(Date.parse(at), ms);
    return new Date(lastMs).toISOString();
  };
  let lastInputMs = lastMs;
  const inputAt = (at: string): string => {
    const moved = notBefore(at, Math.max(lastMs, lastInputMs + apartMs));
    lastInputMs = lastMs;
    return moved;
  };
  const lines = scenario
    .split('\n')
    .filter((words) => words.trim() !== '')
    .map((words) => line.parse(JSON.parse(words)))
    .filter((one) => one.expect === undefined && one.fault === undefined)
    .flatMap(withoutCaption)
    .map((one) => {
      if (one.start !== undefined) return one;
      return one.until === undefined
        ? { ...one, at: inputAt(one.at ?? '') }
        : { until: notBefore(one.until, lastMs) };
    });
  const end = { until: new Date(lastMs + tailMs).toISOString() };
  const text = [...lines, end].map((one) => JSON.stringify(one)).join('\n');
  return { name, text: text.replaceAll('REPLAY22', '{code}') };
}

/** A caption is the next message, and takes its time as every other. */
function withoutCaption(one: z.output<typeof line>): readonly z.output<typeof line>[] {
  if (one.image === undefined || one.text === undefined) return [one];
  const { image, text, ...others } = one;
  return [
    { ...others, image },
    { ...others, text },
  ];
}
