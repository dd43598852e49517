import type { Judgement, ModelFigures } from './judge-model';

/** Before and after, side by side: what share of the first guess, and of three, is right. */
export function figureRows(before: ModelFigures, after: ModelFigures): readonly (readonly string[])[] {
  const row = (title: string, one: Judgement, other: Judgement) => [
    ...[title, String(one.rows), share(one.top1), share(other.top1), share(one.top3), share(other.top3)],
  ];
  return [
    ['', '条 rows', '首选 前 top-1 before', '后 after', '前三 前 top-3 before', '后 after'],
    row('基准 benchmark', before.benchmark, after.benchmark),
    row('本社区 own, held out', before.own, after.own),
  ];
}

const share = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)}%`);
