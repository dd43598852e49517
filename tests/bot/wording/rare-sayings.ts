import { dutySamples, rosterSamples } from '../../support/duty-samples';
import { feedSamples } from '../../support/source-samples';

/** Said only when people race each other, or twice after the end; the deeds' tests see their refusals. */
export const rareSayings: readonly string[] = [
  'refused-busy',
  'refused-nobody-decides',
  'refused-closed',
  'refused-not-claimed',
  'kind-not-read',
  'task-given-in-room',
  'task-not-here',
  'task-offered',
  'task-unfunded-told',
  'refused-task-nobody-decides',
  'room-answer',
  // Two days with the same number, namesakes, races, an account that may not send: the tests of calls hear them.
  ...['which-warning', 'call-name-several', 'refused-call-not-on-list', 'phone-line-message'],
  'draft-dropped',
  'set-aside-sorry',
  'set-aside-told',
  'due-set-aside-told',
  // Every area and village of the demo has its post.
  'no-rule-task',
  // The roster of the evening before; the tests of the roster hear them.
  ...Object.keys(rosterSamples),
  // Cards nobody answers, an end while somebody waits, races: the tests of leave hear them.
  ...[
    'hand-over-reminder',
    'hand-over-unanswered',
    'hand-over-begun',
    'leave-called-off',
    'leave-absence-known',
  ],
  ...['leave-called-off-noted', 'refused-leave-long', 'refused-leave-other', 'hand-over-or-request'],
  ...Object.keys(dutySamples).filter((code) => !code.endsWith('-none-waiting') && code !== 'swap-how'),
  'coverage-holes',
  // What sources bring, and how they fail: the tests of the sources hear it.
  ...Object.keys(feedSamples),
  ...['source-list-none', 'source-held-confirm', 'source-held-decided', 'source-held-kept'],
  'coverage-task',
  // What is put together lies with another owner, or in an area without a room: the deeds' tests hear them.
  'joined-told-staff',
  'no-room',
  'noted',
  // Overheard in a room; the tests of the group ear hear it.
  'ear-offer',
  // Where two estates number their buildings alike; the demo has one.
  'home-which',
  'gap-told',
  // The calendar of a year comes while nobody talks.
  'date-confirmed',
  'boundary-decided',
  'boundary-told-staff',
  'boundary-card',
  // The demo has a room an area, no two areas of one name, and a secretary who is there; the tests of notices hear them.
  ...['notice-lapsed-told', 'notice-which-area', 'refused-notice-nobody', 'refused-notice-no-reviewer'],
  // More than ten rooms, or a room that went away meanwhile: the demo has two.
  ...['notice-agreed-told', 'notice-rooms-gone-told', 'refused-notice-agreed'],
];
