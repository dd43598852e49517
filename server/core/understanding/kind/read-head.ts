import type { KindModel } from './kind-model';

/** What stands in JSON at the start of a model's bytes. */
export interface ModelHead extends Pick<
  KindModel,
  'grams' | 'topics' | 'sharpness' | 'referBelow' | 'curve'
> {
  readonly scales: readonly number[];
  readonly gramStep: number;
  readonly keys: number;
  readonly weights: number;
}

/** The checksum has shown that we wrote it; null when it is none of ours all the same. */
export function readHead(json: string): ModelHead | null {
  const head = parse(json);
  return isHead(head) ? head : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isHead(head: unknown): head is ModelHead {
  if (typeof head !== 'object' || head === null) return false;
  const fields = new Map<string, unknown>(Object.entries(head));
  const topics = fields.get('topics');
  const scales = fields.get('scales');
  const grams = fields.get('grams');
  return (
    ['sharpness', 'referBelow', 'gramStep', 'keys', 'weights'].every((it) =>
      Number.isFinite(fields.get(it)),
    ) &&
    Array.isArray(topics) &&
    Array.isArray(scales) &&
    scales.length === topics.length &&
    Array.isArray(fields.get('curve')) &&
    typeof grams === 'object' &&
    grams !== null &&
    'orders' in grams
  );
}
