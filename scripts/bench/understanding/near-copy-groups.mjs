// A run of letters that more messages have is a phrase of the trade.
const mostMessages = 60;
const share = 0.25;
const run = 4;

/**
 * A number for each text, equal for near copies: they share a quarter of the runs of four Han letters of the shorter one.
 * `tied` are names that tie texts together by themselves, or null.
 */
export function nearCopyGroups(texts, tied) {
  const leader = texts.map((_, index) => index);
  const leaderOf = (index) => {
    let at = index;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]];
    return at;
  };
  const tie = (one, other) => {
    const [a, b] = [leaderOf(one), leaderOf(other)];
    leader[Math.max(a, b)] = Math.min(a, b);
  };
  const firstOf = new Map();
  tied.forEach((name, index) => {
    if (name === null) return;
    if (firstOf.has(name)) tie(index, firstOf.get(name));
    else firstOf.set(name, index);
  });
  const holders = new Map();
  const runs = texts.map(runsOf);
  runs.forEach((own, index) => {
    const shared = new Map();
    for (const letters of own) {
      const list = holders.get(letters) ?? [];
      if (list.length > mostMessages) continue;
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      list.push(index);
      holders.set(letters, list);
    }
    for (const [other, count] of shared)
      if (count >= share * Math.min(own.size, runs[other].size)) tie(index, other);
  });
  return texts.map((_, index) => leaderOf(index));
}

function runsOf(text) {
  const han = text.replace(/[^\u4e00-\u9fff]/g, '');
  const runs = new Set();
  for (let at = 0; at + run <= han.length; at += 1) runs.add(han.slice(at, at + run));
  return runs;
}
