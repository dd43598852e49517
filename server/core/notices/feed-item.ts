/** Why a source could not be read. */
export type FeedProblem =
  /** Not in the shape the source promises. */
  | 'malformed'
  /** The source itself says that it failed. */
  | 'refused'
  /** It counts more items than it gives. */
  | 'incomplete'
  /** XML with a document type, which could hold entities. */
  | 'unsafe';

/** What a source says. "Nothing in force" and "could not be read" are two answers. */
export type FeedReading =
  | { readonly kind: 'items'; readonly items: readonly FeedItem[]; readonly updatedAt: Date | null }
  | { readonly kind: 'none'; readonly updatedAt: Date | null }
  | { readonly kind: 'unreadable'; readonly code: FeedProblem; readonly detail: string };

export type FeedItem = WarningItem | WeatherItem | PriceItem | ArticleItem;

export type Severity = 'blue' | 'yellow' | 'orange' | 'red';

interface Sourced {
  /** The source's own id; the same item later has the same. */
  readonly id: string;
  /** Who says so, as it has to be named. */
  readonly attribution: string;
  readonly link: string | null;
  /** What the source says beside, by its own names. */
  readonly more: Readonly<Record<string, string>>;
}

export interface WarningItem extends Sourced {
  readonly kind: 'warning';
  readonly status: 'new' | 'update' | 'cancel';
  /** Ids of the warnings that this one updates or cancels. */
  readonly supersedes: readonly string[];
  /** 暴雨, 大风, as the source names it. */
  readonly event: string;
  /** Null: the source gives another scale, see `more`. */
  readonly severity: Severity | null;
  readonly title: string;
  readonly text: string;
  /** Codes of the areas it is for, in the source's scheme, such as `adcode 330100`. */
  readonly areaCodes: readonly string[];
  readonly areaNames: readonly string[];
  readonly issuedAt: Date;
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The weather of one day or one hour at a place. */
export interface WeatherItem extends Sourced {
  readonly kind: 'weather';
  readonly from: Date;
  readonly until: Date;
  readonly words: string | null;
  /** Celsius. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Millimetres. */
  readonly rain: number | null;
  /** 0 to 1. */
  readonly rainLikelihood: number | null;
}

export interface PriceItem extends Sourced {
  readonly kind: 'price';
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly date: string;
  readonly product: string;
  /** As the source gives it: 元/公斤. */
  readonly unit: string;
  readonly price: number;
  /** Share of change since the day before, 0.012 is 1.2 % up; null when not said. */
  readonly change: number | null;
}

export interface ArticleItem extends Sourced {
  readonly kind: 'article';
  readonly title: string;
  /** Plain text. */
  readonly text: string;
  readonly publishedAt: Date | null;
  /** It says nothing any more after that; absent: the source does not say. */
  readonly until?: Date;
}
