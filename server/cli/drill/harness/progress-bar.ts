export interface ProgressBar {
  /** One more is done. */
  step(): void;
  end(): void;
}

const width = 30;

/** `[#####     ] 120/1395`: moves in place on a terminal; elsewhere a line at each tenth. */
export function createProgressBar(
  out: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
): ProgressBar {
  let done = 0;
  let tenth = 0;
  const bar = (): string => {
    const full = total === 0 ? width : Math.floor((done / total) * width);
    return `[${'#'.repeat(full)}${' '.repeat(width - full)}] ${done}/${total}`;
  };
  return {
    step() {
      done += 1;
      if (out.isTTY === true) return void out.write(`\r${bar()}`);
      if (Math.floor((done * 10) / total) === tenth) return;
      tenth = Math.floor((done * 10) / total);
      out.write(`${bar()}\n`);
    },
    end() {
      if (out.isTTY === true) out.write('\n');
    },
  };
}
