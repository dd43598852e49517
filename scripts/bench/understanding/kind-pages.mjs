const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** Recall of each label, who is taken for whom, and what referring brings: tables without a word of any message. */
export function kindPages({ judged, curve, misses }) {
  return [
    '### Kinds: recall of each class',
    '',
    '| class | messages | recall | F1 |',
    '| --- | --- | --- | --- |',
    ...judged.perLabel.map(
      ({ label, there, recall, f1 }) => `| ${label} | ${there} | ${percent(recall)} | ${percent(f1)} |`,
    ),
    '',
    '### Kinds: taken for',
    '',
    `| is, taken for | ${judged.labels.join(' | ')} |`,
    `| --- | ${judged.labels.map(() => '---').join(' | ')} |`,
    ...judged.table.map((row, at) => `| ${judged.labels[at]} | ${row.join(' | ')} |`),
    '',
    '### Kinds: the least sure go to a person',
    '',
    '| referred | confidence below | right of the rest |',
    '| --- | --- | --- |',
    ...curve.map(
      (point) =>
        `| ${percent(point.referred)} | ${point.confidence.toFixed(3)} | ${percent(point.accuracy)} |`,
    ),
    '',
    '### Kinds: the ten surest mistakes',
    '',
    'The texts may not be published; `uid` names them in `labelled-dev.jsonl`.',
    '',
    '| uid | is | taken for | confidence |',
    '| --- | --- | --- | --- |',
    ...misses.map(
      ({ uid, label, topic, confidence }) => `| ${uid} | ${label} | ${topic} | ${confidence.toFixed(3)} |`,
    ),
    '',
  ];
}
