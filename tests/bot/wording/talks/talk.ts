/** Who says what; `[name]` is a photo, `[]` one that was too large, a number of minutes passes. */
export type Talk = readonly (readonly [string, string] | number)[];

export const z = 'zhang-guilan';
export const w = 'wang-fang';
export const s = 'zhou-jianguo';
export const day = 24 * 60;
