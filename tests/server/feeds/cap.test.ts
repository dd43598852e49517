import fc from 'fast-check';
import { readCap } from '../../../server/feeds/cap/read-cap';
import { capInfo, capMessage } from './support/cap-message';
import { warningsOf } from './support/items-of';

const only = (xml: string) => warningsOf(readCap(xml))[0];

test('a cancellation names every message it cancels, and needs no info', () => {
  const references =
    '<references>met@county.example,A1,2026-07-01T07:00:00+08:00\n other@county.example,B1,2026-07-01T07:30:00+08:00</references>';
  expect(only(capMessage({ msgType: 'Cancel', head: references, info: '' }))).toMatchObject({
    id: 'met@county.example,A2',
    status: 'cancel',
    supersedes: ['met@county.example,A1', 'other@county.example,B1'],
    severity: null,
  });
});

test.each([
  ['Extreme', 'red'],
  ['Severe', 'orange'],
  ['Moderate', 'yellow'],
  ['Minor', 'blue'],
  ['Unknown', null],
  ['Red', 'red'],
])('severity %s is %s', (severity, colour) => {
  const xml = capMessage({ info: capInfo({ severity }) });
  expect(only(xml)).toMatchObject({ severity: colour, more: { 'alert.info.0.severity': severity } });
});

test('the Chinese info is read where there are several languages', () => {
  const english = capInfo({ language: 'en-US', headline: 'Rain', severity: 'Extreme' });
  const warning = only(capMessage({ info: english + capInfo({}) }));
  expect(warning).toMatchObject({ title: '暴雨橙色预警', severity: 'orange' });
  expect(warning?.more['alert.info.0.headline']).toBe('Rain');
});

test('several infos of one language are one warning: the gravest, for the areas of all', () => {
  const blue = capInfo({ severity: 'Minor', area: '330102' });
  const red = capInfo({ severity: 'Extreme', area: '330105', headline: '暴雨红色预警' });
  expect(only(capMessage({ info: blue + red }))).toMatchObject({
    title: '暴雨红色预警',
    severity: 'red',
    areaCodes: ['adcode 330102', 'adcode 330105'],
  });
});

test('prefixes, CDATA, entities and numbered characters are read as what they mean', () => {
  const info = capInfo({
    headline: '<![CDATA[风 & 雨 <急> &amp;]]>',
    rest: '<description>A &amp;lt; B &#x66B4;&#38632;</description><web>http://a.example/?x=1&amp;y=2</web><contact/>',
  });
  const xml = capMessage({ info })
    .replace(/<(\/?)(\w+)/g, '<$1cap:$2')
    .replace('xmlns', 'xmlns:cap');
  expect(only(xml)).toMatchObject({
    title: '风 & 雨 <急> &amp;',
    text: 'A &lt; B 暴雨',
    link: 'http://a.example/?x=1&y=2',
  });
});

test('a link that is no web address is no link, but is kept', () => {
  const info = capInfo({ rest: '<web>javascript:alert(1)</web>' });
  expect(only(capMessage({ info }))).toMatchObject({
    link: null,
    more: { 'alert.info.0.web': 'javascript:alert(1)' },
  });
});

const bomb = '<!DOCTYPE alert [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
const good = capMessage({});
test.each([
  ['a DOCTYPE', good.replace('<alert', `${bomb}<alert`), 'unsafe'],
  ['a DOCTYPE in small letters', good.replace('<alert', '<!doctype alert><alert'), 'unsafe'],
  ['a message cut short', good.slice(0, -40), 'malformed'],
  ['a page in HTML', '<html><body>502</body></html>', 'malformed'],
  ['nothing', '', 'malformed'],
  ['very deep nesting', '<a>'.repeat(20_000) + '</a>'.repeat(20_000), 'malformed'],
  ['a time without offset', good.replace('08:00:00+08:00', '08:00:00'), 'malformed'],
  ['a day that is not', good.replace('2026-07-01', '2026-02-30'), 'malformed'],
  ['a broken reference', capMessage({ head: '<references>A1</references>' }), 'malformed'],
  ['an exercise', capMessage({ status: 'Exercise' }), 'refused'],
  ['a test', capMessage({ status: 'Test' }), 'refused'],
  ['a restricted message', capMessage({ scope: 'Restricted' }), 'refused'],
  ['an error between systems', capMessage({ msgType: 'Error' }), 'refused'],
  ['an alert without info', capMessage({ info: '' }), 'incomplete'],
])('%s could not be read', (_, xml, code) => {
  expect(readCap(xml)).toMatchObject({ kind: 'unreadable', code });
});

test('whatever comes, there is an answer', () => {
  const cut = fc.tuple(fc.nat(good.length), fc.nat(good.length), fc.string());
  fc.assert(
    fc.property(cut, ([from, to, words]) => {
      const { kind } = readCap(good.slice(0, from) + words + good.slice(to));
      expect(['items', 'unreadable']).toContain(kind);
    }),
  );
});
