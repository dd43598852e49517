import { readNmcAlarms } from '../../../server/feeds/nmc/read-alarms';
import { warningsOf } from './support/items-of';

const alarm = (title: string, pic = '') => ({
  alertid: '33010041600000_20260701080000',
  issuetime: '2026/07/01 08:00',
  title,
  url: '/publish/alarm/33010041600000_20260701080000.html',
  pic,
});
const answer = (page: object, list: readonly object[]) =>
  JSON.stringify({
    msg: 'success',
    code: 0,
    data: { page: { pageNo: 1, pageSize: 20, count: list.length, ...page, list } },
  });

test('a count of zero is "none"', () => {
  expect(readNmcAlarms(answer({}, []))).toEqual({ kind: 'none', updatedAt: null });
});

test.each([
  ['杭州市气象台发布暴雨红色预警信号', 'new', '暴雨', 'red', '杭州市'],
  ['杭州市气象台继续发布高温橙色预警', 'update', '高温', 'orange', '杭州市'],
  ['杭州市气象台更新雷电黄色预警信号', 'update', '雷电', 'yellow', '杭州市'],
  ['杭州市气象台解除大雾蓝色预警信号', 'cancel', '大雾', 'blue', '杭州市'],
])('%s', (title, status, event, severity, area) => {
  expect(warningsOf(readNmcAlarms(answer({}, [alarm(title)])))).toMatchObject([
    { status, event, severity, areaNames: [area], areaCodes: ['adcode 330100'] },
  ]);
});

test('the centre itself warns no one area by name', () => {
  const [warning] = warningsOf(readNmcAlarms(answer({}, [alarm('中央气象台发布台风红色预警')])));
  expect(warning).toMatchObject({ severity: 'red', areaNames: [], event: '台风' });
});

test('a title of another form keeps its words, and the picture gives the colour', () => {
  const given = alarm('地质灾害气象风险提示', 'http://image.nmc.cn/alarm/p0020002.png');
  expect(warningsOf(readNmcAlarms(answer({}, [given])))).toMatchObject([
    { event: '地质灾害气象风险提示', severity: 'orange', attribution: '中央气象台', status: 'new' },
  ]);
});

const one = alarm('杭州市气象台发布暴雨红色预警信号');
test.each([
  ['a count above zero with an empty list', answer({ count: 3 }, []), 'incomplete'],
  ['a page after the last', answer({ count: 3, pageNo: 2 }, []), 'incomplete'],
  ['fewer than the page has to hold', answer({ count: 3 }, [one]), 'incomplete'],
  ['an error code', '{"msg":"busy","code":500,"data":null}', 'refused'],
  ['no data', '{"msg":"success","code":0,"data":null}', 'malformed'],
  ['an id without area', answer({}, [{ ...one, alertid: 'x' }]), 'malformed'],
  ['a time that is not', answer({}, [{ ...one, issuetime: '2026/13/01 08:00' }]), 'malformed'],
  ['no JSON', 'callback({})', 'malformed'],
])('%s could not be read', (_, text, code) => {
  expect(readNmcAlarms(text)).toMatchObject({ kind: 'unreadable', code });
});
