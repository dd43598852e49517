import type { SetAsideShelf } from '../../core/shared/set-aside';

/** A kind of thing that can be set aside, as people read it. */
export interface Shelf {
  readonly name: string;
  readonly shelf: SetAsideShelf;
}

export interface SetAsideDeps {
  readonly communityId: string;
  readonly shelves: readonly Shelf[];
  readonly write: (line: string) => void;
  /** The command that lists, puts back and drops; left out: `set-aside`. */
  readonly command?: string;
}

/** Every kind that there is. */
export const shelvesOf = (repositories: {
  readonly messages: SetAsideShelf;
  readonly dues: SetAsideShelf;
}): readonly Shelf[] => [
  { name: '消息 message', shelf: repositories.messages },
  { name: '定时提醒 reminder', shelf: repositories.dues },
];

export const nothingSetAside = '没有搁置的。Nothing is set aside.';
