import { type WeatherItem } from '../../core/notices/feed-item';

/** A weather before the answer around it has said where it is and by whom. */
export type WeatherPart = Omit<WeatherItem, 'kind' | 'id' | 'attribution' | 'link'> & {
  /** What tells it from the others of its answer. */
  readonly key: string;
};
