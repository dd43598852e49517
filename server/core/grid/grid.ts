import type { Person } from '../people/person';
import type { PolicyRow } from './filed-policy';
import type { GridHistory } from './grid-history';
import type { FarmRegion } from './farm-regions';

/** The community as it stands: small enough to be held whole. Households are asked for one by one. */
export interface Grid {
  readonly community: Community;
  readonly areas: readonly Area[];
  readonly buildings: readonly Building[];
  readonly posts: readonly Post[];
  readonly leaves: readonly Leave[];
  readonly dutySlots: readonly DutySlot[];
  readonly rooms: readonly Room[];
  /** Everybody who holds a post or a staff role. */
  readonly staff: readonly Person[];
  /** Days on which the working hours differ from the year's calendar. */
  readonly calendarExceptions: readonly CalendarException[];
  /** The community's own tables of time limits; absent: the house's table. */
  readonly policies?: readonly PolicyRow[];
  /** The guide: what can be handled at the centre and which papers it takes; absent: there is none. */
  readonly services?: readonly ServiceItem[];
  /** Public places and landmarks that have a name; absent: none are on file. */
  readonly places?: readonly PublicPlace[];
  /** Where notices come from by themselves; absent: from nowhere. */
  readonly sources?: readonly FeedSource[];
  /** Absent while nothing is dated. `buildings` and `posts` are what it comes to at one instant: see `gridAt`. */
  readonly history?: GridHistory;
}

export interface Community {
  readonly id: string;
  /** Leads the numbers of requests: `YX-0609-001`. */
  readonly code: string;
  readonly name: string;
  readonly botName: string;
  readonly streetName: string;
  /** Gas emergency phone shown in the safety line; null when not on file. */
  readonly gasPhone: string | null;
  /** Whose farming calendar holds here; absent: only what holds everywhere. */
  readonly farmRegions?: readonly FarmRegion[];
}

export interface Area {
  readonly id: string;
  /** 片区甲 */
  readonly name: string;
  /** 甲片, as said in chat. */
  readonly shortName: string;
  /** Said in chat (or carried by the area's QR card) it binds a contact to this area. */
  readonly codeWord: string;
}

export interface Building {
  readonly id: string;
  /** The number people say: `3` of 3栋. */
  readonly number: string;
  readonly areaId: string;
  readonly village: string | null;
  readonly units: number;
  readonly aliases: readonly string[];
  /** The estate (小区, 一期南区) it stands in; absent: there is one only. A number is unique within its estate. */
  readonly estate?: string;
}

/** 文化广场, 村口: somewhere people name that is no building. */
export interface PublicPlace {
  readonly id: string;
  readonly name: string;
  /** What people call it besides. */
  readonly aliases: readonly string[];
  readonly areaId: string;
  /** The building it lies at: its area counts, also after a move. Null: none. */
  readonly buildingId: string | null;
  /** The village it belongs to, for matters of land; null: that of the building, if any. */
  readonly village: string | null;
}

export interface Household {
  /** `3-2-501` */
  readonly id: string;
  readonly communityId: string;
  readonly buildingId: string;
  readonly unit: string;
  readonly door: string;
  /** False for a door that a resident named and no list knows yet. */
  readonly verified: boolean;
  /** What it grows: 水稻, 柑橘; absent: nothing is on file. */
  readonly crops?: readonly string[];
}

export type PostKind = 'area' | 'village' | 'clerk' | 'secretary' | 'street' | 'operator' | 'specialist';

/** A post with its holders. `subjects` says which matters it covers: living matters, land and collective assets, or all. */
export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly areaId: string | null;
  readonly village: string | null;
  readonly subjects: readonly Subject[];
  readonly aId: string;
  readonly bId: string | null;
}

export type Subject = 'living' | 'land';

export interface Leave {
  readonly id: string;
  readonly personId: string;
  readonly from: Date;
  readonly to: Date;
  /** Whom the person named to stand in; asked right after the person. Absent: the posts' B. */
  readonly substituteId?: string | null;
}

/** One person on duty from one instant to another (end not included). */
export interface DutySlot {
  readonly id: string;
  readonly personId: string;
  readonly from: Date;
  readonly to: Date;
  /** Whom the roster named, when somebody else serves instead. */
  readonly plannedId?: string;
  /** Who is asked when the person does not answer; absent or null: the clerk's B. */
  readonly backupId?: string | null;
  /** When the person who serves said so; absent or null: nobody has yet. */
  readonly confirmedAt?: Date | null;
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly purpose: 'residents' | 'work' | 'party-group';
  readonly areaId: string | null;
  /** Whether the bot hears what is not said to it, to offer help in private; absent: no. */
  readonly listens?: boolean;
}

/** `blocks` empty: closed that day. Times are `HH:mm` in Asia/Shanghai. */
export interface CalendarException {
  readonly date: string;
  readonly blocks: readonly { readonly from: string; readonly to: string }[];
  readonly reason: string;
}

/** A matter of the service centre (政务事项). */
export interface ServiceItem {
  readonly id: string;
  readonly name: string;
  /** What people call it. */
  readonly aliases: readonly string[];
  readonly department: string;
  readonly papers: readonly string[];
  /** Promised working days once all papers are there; 0: done while one waits. */
  readonly days: number;
  readonly where: string;
  /** Where all this is written. */
  readonly source: string;
}

/** Up to which severity what a source says goes out without a person having read it. */
export type SourceTrust = 'nothing' | 'routine' | 'blue' | 'yellow' | 'orange' | 'red';

/** A source of notices (来源) and what becomes of what it says. */
export interface FeedSource {
  readonly id: string;
  readonly name: string;
  /** Which adapter reads it: `qweather-alerts`, `rss`; see `yimen feeds --sources`. */
  readonly adapter: string;
  /** `https://…`; `recorded:/path` is answered by the recorded answers, where they are on. */
  readonly url: string;
  /** The column its notices stand in. */
  readonly column: string;
  /** Whom its notices are for; empty: every area. */
  readonly areaIds: readonly string[];
  /** Where they go. */
  readonly to: 'rooms' | 'screens';
  readonly trust: SourceTrust;
  readonly everySeconds: number;
  /** Codes of ours in the source's scheme, such as `adcode 330109`; empty: what is asked for is ours already. */
  readonly codes: readonly string[];
  /** Selectors of a list page, as JSON; null for other adapters. */
  readonly selectors: string | null;
}
