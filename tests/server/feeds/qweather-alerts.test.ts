import fc from 'fast-check';
import { readQWeatherAlerts } from '../../../server/feeds/qweather/read-alerts';
import { warningsOf } from './support/items-of';

const alert = {
  id: 'C',
  senderName: '某县气象台',
  issuedTime: '2026-07-01T15:00+08:00',
  messageType: { code: 'cancel', supersedes: ['A', 'B'] },
  eventType: { name: '暴雨', code: '1003' },
  severity: 'moderate',
  color: { code: 'yellow' },
  expireTime: '2026-07-01T16:00+08:00',
  headline: '某县气象台解除暴雨黄色预警信号',
};
const answer = (zeroResult: boolean, ...alerts: readonly object[]) =>
  JSON.stringify({ metadata: { tag: 't', zeroResult }, alerts });

test('no alert in force is "none"', () => {
  expect(readQWeatherAlerts(answer(true))).toEqual({ kind: 'none', updatedAt: null });
});

test('a cancellation names the alerts it cancels', () => {
  expect(warningsOf(readQWeatherAlerts(answer(false, alert)))).toMatchObject([
    { status: 'cancel', supersedes: ['A', 'B'], severity: 'yellow', from: null, text: '' },
  ]);
});

test('alerts are read even when the answer calls itself empty', () => {
  expect(warningsOf(readQWeatherAlerts(answer(true, alert)))).toHaveLength(1);
});

test.each([
  [{ color: { code: 'red' }, severity: 'minor' }, 'red'],
  [{ color: null, severity: 'extreme' }, 'red'],
  [{ color: { code: 'black' }, severity: 'extreme' }, 'red'],
  [{ color: { code: 'white' }, severity: 'unknown' }, null],
])('%j is %s: the colour, else the severity', (parts, severity) => {
  const [warning] = warningsOf(readQWeatherAlerts(answer(false, { ...alert, ...parts })));
  expect(warning?.severity).toBe(severity);
});

const failed = { error: { status: 403, title: 'Invalid Host', detail: 'Check the API host.' } };
test.each([
  ['an empty list that is not called empty', answer(false), 'incomplete'],
  ['an error in the body', JSON.stringify(failed), 'refused'],
  ['an error code of the older kind', '{"code":"401"}', 'refused'],
  ['an unknown kind of message', answer(false, { ...alert, messageType: { code: 'x' } }), 'malformed'],
  ['a time without offset', answer(false, { ...alert, issuedTime: '2026-07-01T15:00' }), 'malformed'],
  ['one good and one bad alert', answer(false, alert, { id: 'D' }), 'malformed'],
  ['no metadata', '{"alerts":[]}', 'malformed'],
  ['HTML', '<html></html>', 'malformed'],
  ['very deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 'malformed'],
])('%s could not be read', (_, text, code) => {
  expect(readQWeatherAlerts(text)).toMatchObject({ kind: 'unreadable', code });
});

test('the detail says where the answer left its shape', () => {
  const reading = readQWeatherAlerts(answer(false, { ...alert, issuedTime: '2026-02-30T15:00Z' }));
  expect(reading).toMatchObject({ detail: 'alerts.0.issuedTime: not an instant' });
});

test('whatever JSON comes, there is an answer, and never "none" by mistake', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readQWeatherAlerts(text)).toMatchObject({ kind: 'unreadable' });
    }),
  );
});
