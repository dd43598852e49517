import type { RequestClass } from '../deadlines/request-class';
import type { Subject } from '../grid/grid';

export interface KindOfMatter {
  readonly requestClass: RequestClass;
  readonly subject: Subject;
}

const classes: readonly RequestClass[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'];

/** A kind of matter as somebody writes it: a class (`E`, `G`, …) or `land`. Null: no such kind. */
export function toKindOfMatter(words: string): KindOfMatter | null {
  if (words === 'land') return { requestClass: 'G', subject: 'land' };
  const requestClass = classes.find((each) => each === words.toUpperCase());
  return requestClass ? { requestClass, subject: 'living' } : null;
}
