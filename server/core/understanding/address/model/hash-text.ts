const { imul } = Math;

/** 32 bits of a text, spread well (FNV-1a and a finisher). The models depend on it: never change it. */
export function hashText(text: string): number {
  return finishHash(growHash(EMPTY_HASH, text));
}

/** A hash under way, for texts of which the one begins the other. */
export const EMPTY_HASH = 2166136261;

export function growHash(hash: number, text: string): number {
  let grown = hash;
  for (let at = 0; at < text.length; at += 1) grown = imul(grown ^ text.charCodeAt(at), 16777619);
  return grown;
}

export function finishHash(grown: number): number {
  const once = imul(grown ^ (grown >>> 15), 0x85ebca6b);
  const twice = imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
