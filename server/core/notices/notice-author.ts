import type { Notice } from './notice';

const sourcePrefix = 'source/';

/** What stands where a person's id stands when a source says it. */
export const sourceAuthor = (sourceId: string): string => `${sourcePrefix}${sourceId}`;

export const isFromSource = ({ byId }: Pick<Notice, 'byId'>): boolean => byId.startsWith(sourcePrefix);
