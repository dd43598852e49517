import type { Grid, Household } from '../core/grid/grid';
import type { Person } from '../core/people/person';

/** What a folder of community files says, checked as a whole. */
export interface CommunityFiles {
  readonly grid: Grid;
  readonly people: readonly Person[];
  readonly households: readonly Household[];
  /** Contacts whose person is known from the files. */
  readonly identities: readonly { readonly contactId: string; readonly personId: string }[];
  readonly roomMembers: readonly { readonly roomId: string; readonly personId: string }[];
  /** The bot's own contact in chat. */
  readonly botContactId: string;
  /** Everybody who can write in chat, those on no list included. */
  readonly chatPeople: readonly ListedContact[];
}

export interface ListedContact {
  readonly contactId: string;
  /** The name as it appears in chat. */
  readonly name: string;
  /** 3栋2单元501 or 片区甲负责人. */
  readonly label: string;
  /** Heading in a list of people: 居民, 工作人员, 党员, 未登记. */
  readonly group: string;
}

/** One wrong row, for the person who filled it in. */
export interface FileProblem {
  readonly file: string;
  /** As a spreadsheet counts, the header being row 1; 0 when it is about the whole file. */
  readonly row: number;
  /** Empty when it is about the whole row or file. */
  readonly column: string;
  /** A sentence in Chinese. */
  readonly message: string;
}

export type ReadCommunityResult =
  | { readonly ok: true; readonly community: CommunityFiles }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };
