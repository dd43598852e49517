import type { RequestClass } from '../deadlines/request-class';
import type { Place } from '../understanding/understood';

/** A request that is not open yet: what was understood so far. */
export interface RequestDraft {
  readonly sourceMessageId: string;
  readonly part: number;
  /** Provider's time of the first message about it: the clocks start here. */
  readonly saidAt: Date;
  readonly text: string;
  readonly topicId: string | null;
  readonly topicLabel: string;
  readonly requestClass: RequestClass;
  readonly place: Place | null;
  /** Its number fits several places, and which is meant is not known: `place` is null. */
  readonly placeChoices?: readonly Place[];
  /** What is missing of the place was asked: not again. */
  readonly isPlaceAsked?: boolean;
  readonly complaintAboutIds: readonly string[];
  /** Photos the resident sent with it. */
  readonly attachmentIds: readonly string[];
  /** Said to be another matter than the one that was offered to follow. */
  readonly standsAlone?: boolean;
  /** Up to three topics that the words may mean, best first; absent when there were no words to read. */
  readonly candidateIds?: readonly string[];
}

/** What a contact was asked; at most one question is open a contact. */
export type DialogueState =
  /** Building, unit and door, please. The drafts wait for the answer. */
  | {
      readonly kind: 'ask-address';
      readonly tries: number;
      /** The part of the address that was said so far: 三栋, and 二单元501 follows. */
      readonly said: string;
      readonly drafts: readonly RequestDraft[];
    }
  /** Where is it? A danger is open already and only lacks its place. */
  | { readonly kind: 'ask-place'; readonly requestId: string }
  /** Said in a room to the bot: offered in private, and dropped when declined. */
  | {
      readonly kind: 'offer-from-room';
      readonly drafts: readonly RequestDraft[];
      /** It was said to the neighbours and not to the bot: declined or unanswered, it is forgotten. */
      readonly isOverheard?: boolean;
    }
  /** A resident's photo waits for the sentence that explains it. */
  | { readonly kind: 'photo-explain'; readonly attachmentIds: readonly string[] }
  /** 您说的是…，对吗？ 1 对 2 不对 3 找人工 */
  | { readonly kind: 'confirm-draft'; readonly drafts: readonly RequestDraft[]; readonly tries: number }
  /** After 2 不对: say it again in other words. */
  | {
      readonly kind: 'say-again';
      readonly drafts: readonly RequestDraft[];
      readonly tries: number;
      /** Only this one of them is said again, counted from 0; absent: all. */
      readonly only?: number;
    }
  /** 几单元？ for one of the drafts. */
  | { readonly kind: 'ask-unit'; readonly drafts: readonly RequestDraft[]; readonly index: number }
  /** Which estate, which village? One of `choices` is the place of one of the drafts. */
  | {
      readonly kind: 'ask-which-place';
      readonly drafts: readonly RequestDraft[];
      readonly index: number;
      readonly choices: readonly Place[];
    }
  /** Somebody said so already: follow, or another matter? */
  | { readonly kind: 'offer-follow'; readonly requestId: string; readonly drafts: readonly RequestDraft[] }
  /** Registered in one area, the place lies in another: which is home? */
  | { readonly kind: 'ask-move'; readonly place: Place; readonly drafts: readonly RequestDraft[] }
  /** 是否解决？ */
  | { readonly kind: 'ask-solved'; readonly requestId: string; readonly cycle: number }
  | { readonly kind: 'ask-rating'; readonly requestId: string; readonly cycle: number }
  /** A staff word fits several requests. */
  | {
      readonly kind: 'which-request';
      readonly word: string;
      readonly note: string;
      readonly requestIds: readonly string[];
    }
  /** The words for a kind fit several topics. */
  | { readonly kind: 'which-kind'; readonly requestId: string; readonly topicIds: readonly string[] }
  /** A photo waits ten minutes for its code. */
  | { readonly kind: 'photo-waits'; readonly attachmentIds: readonly string[] }
  /** A code waits ten minutes for its photo. */
  | { readonly kind: 'done-waits'; readonly requestId: string; readonly note: string }
  | { readonly kind: 'confirm-withdraw'; readonly requestId: string }
  /** 明天备岗李强可接，确认？ 1 确认 2 取消 */
  | {
      readonly kind: 'confirm-leave';
      readonly from: Date;
      readonly to: Date;
      readonly substituteId: string | null;
      readonly words: string;
    }
  /** 请核对通知。1 确认 2 取消 */
  | {
      readonly kind: 'confirm-notice';
      /** The message it was written in: confirmed twice it is one notice. */
      readonly sourceKey: string;
      readonly wish: {
        readonly column: string;
        readonly severity: string;
        readonly text: string;
        readonly areaIds: readonly string[];
        readonly validUntil: Date;
        /** Absent: rooms. */
        readonly audience?: { readonly kind: string; readonly of: string | null };
      };
      /** The notice it corrects; absent: none. */
      readonly supersedesId?: string;
    }
  /** 放行 or 丢弃 what a source brought and waits. 1 确认 2 取消 */
  | {
      readonly kind: 'confirm-held';
      readonly sourceId: string;
      readonly as: 'new' | 'dropped';
      readonly recordIds: readonly string[];
    }
  /** Nobody can be reached meanwhile: who stands in? */
  | { readonly kind: 'name-stand-in'; readonly from: Date; readonly to: Date; readonly words: string };
