import type { SpoolEntry } from './spool-entry';
import { readLine, type BadLine } from './spool-line';

export interface SpoolFileReading {
  readonly entries: readonly SpoolEntry[];
  readonly bad: readonly { readonly reason: BadLine; readonly line: string }[];
}

/**
 * The messages of a spool file in their order, and the lines that are none. `vouchedFor`: how many lines were made durable,
 * when this process wrote the file; what stands behind them is still in the hands of whoever wanted it written.
 */
export function readSpoolFile(text: string, vouchedFor: number | null): SpoolFileReading {
  const entries: SpoolEntry[] = [];
  const bad: SpoolFileReading['bad'][number][] = [];
  const lines = text.split('\n');
  const tail = lines.pop() ?? '';
  for (const line of lines.slice(0, vouchedFor ?? lines.length)) {
    const reading = readLine(line);
    if (reading.ok) entries.push(reading.entry);
    else bad.push({ reason: reading.reason, line });
  }
  if (tail !== '' && vouchedFor === null) bad.push({ reason: 'torn', line: tail });
  return { entries, bad };
}
