import type { RequestClass } from '../deadlines/request-class';
import type { Subject } from '../grid/grid';

/** A kind of matter of the community's catalogue. */
export interface Topic {
  /** `stairwell-light` */
  readonly id: string;
  /** 楼道灯不亮: said back to the resident. */
  readonly label: string;
  readonly requestClass: RequestClass;
  readonly subject: Subject;
}

/** A place in the words of the message, matched with the community's buildings; null parts were not said. */
export interface Place {
  readonly areaId: string | null;
  readonly buildingId: string | null;
  readonly unit: string | null;
  readonly door: string | null;
  /** 3栋2单元, for people. */
  readonly label: string;
  /** The public place it is, as `Grid.places` has it. */
  readonly publicPlaceId?: string;
  /** The village it lies in, for matters of land; null: a group was said without its village. */
  readonly village?: string | null;
  /** 2 of 2组7号; the house is the door. */
  readonly group?: string;
  /** 0 to 1; what was found before places had one lacks it, and so does what a person chose. */
  readonly confidence?: number;
  /** The words it was found by. */
  readonly evidence?: readonly string[];
}

export interface Danger {
  readonly kind:
    | 'gas'
    | 'fire'
    | 'collapse'
    | 'trapped'
    | 'violence'
    | 'self-harm'
    | 'electric'
    | 'drowning'
    | 'poison'
    | 'medical';
  readonly topic: Topic;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly string[];
}

/** One matter found in a message. `topic` null: not sure, `candidates` hold up to three guesses, best first. */
export interface Matter {
  readonly text: string;
  readonly topic: Topic | null;
  readonly candidates: readonly Topic[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly string[];
  readonly place: Place | null;
  /** A place was said that the community does not have, in the words used. */
  readonly unknownPlace: string | null;
  /** What the place may be when its number fits several and `place` is null. */
  readonly placeChoices?: readonly Place[];
  /** A unit or a door said without its building. */
  readonly placePart?: { readonly unit: string | null; readonly door: string | null };
  /** Names of staff the matter complains about. */
  readonly complaintAboutIds: readonly string[];
}

export type Understood =
  | { readonly kind: 'danger'; readonly danger: Danger; readonly place: Place | null }
  | { readonly kind: 'courtesy' }
  | { readonly kind: 'chatter' }
  | { readonly kind: 'matters'; readonly matters: readonly Matter[] };
