const minuteMs = 60_000;
const steps = [
  [0, 0],
  [3, 0],
  [3, 3],
  [0, 3],
  [-3, 3],
  [-3, 0],
  [-3, -3],
  [0, -3],
  [3, -3],
] as const;

/** A few pixels to the side, another way each minute: what always stands at one place burns into the screen. */
export const pixelShift = (nowMs: number): readonly [x: number, y: number] =>
  steps[Math.floor(nowMs / minuteMs) % steps.length] ?? [0, 0];
