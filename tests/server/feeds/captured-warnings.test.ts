import { readCap } from '../../../server/feeds/cap/read-cap';
import { readNmcAlarms } from '../../../server/feeds/nmc/read-alarms';
import { readQWeatherAlerts } from '../../../server/feeds/qweather/read-alerts';
import { onCaptured } from './support/captured';
import { warningsOf } from './support/items-of';
import { unnoticedChanges } from './support/unnoticed-changes';

const qweather = 'qweather-alert-v1/current-official-example.json';
const nmc = 'nmc/findAlarm-2023-06-05.json';

onCaptured(qweather, 'an updated gale warning with the one it supersedes', (text) => {
  const [warning, ...others] = warningsOf(readQWeatherAlerts(text));
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    id: '202510241119105837988676',
    attribution: '临桂区气象台（和风天气）',
    link: 'https://developer.qweather.com/attribution.html',
    status: 'update',
    supersedes: ['202510181140100706230391'],
    event: '大风',
    severity: 'blue',
    title: '临桂区气象台更新大风蓝色预警信号',
    text: '临桂区气象台24日11时19分继续发布大风蓝色预警信号：预计未来24小时内临桂将出现6级（或阵风7级）以上大风，请做好防范。',
    areaCodes: [],
    areaNames: [],
    issuedAt: new Date('2025-10-24T03:19:00Z'),
    from: new Date('2025-10-24T03:19:00Z'),
    until: new Date('2025-10-25T03:19:00Z'),
  });
  expect(warning?.more).toMatchObject({
    'messageType.code': 'update',
    'eventType.code': '1006',
    severity: 'minor',
    icon: '1006',
    'color.code': 'blue',
    'color.red': '30',
    'color.alpha': '1',
    effectiveTime: '2025-10-24T11:19+08:00',
    'metadata.attributions.1': '当前预警数据可能存在延迟或信息过时，以官方数据发布为准。',
  });
  expect(warning?.more['instruction']).toMatch(/^1\. 政府.*\n5\. 有关部门和单位注意森林、草原等防火。$/s);
});

onCaptured(nmc, 'one page of six alarms, its area by code', (text) => {
  const [warning, ...others] = warningsOf(readNmcAlarms(text));
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    id: '41062241600000_20230605160643',
    attribution: '河南省鹤壁市淇县气象台（中央气象台网站）',
    link: 'http://www.nmc.cn/publish/alarm/41062241600000_20230605160643.html',
    status: 'new',
    supersedes: [],
    event: '大风',
    severity: 'blue',
    title: '河南省鹤壁市淇县气象台发布大风蓝色预警信号',
    areaCodes: ['adcode 410622'],
    areaNames: ['河南省鹤壁市淇县'],
    issuedAt: new Date('2023-06-05T08:06:00Z'),
    from: null,
    until: null,
  });
  expect(warning?.more).toMatchObject({
    pic: 'http://image.nmc.cn/assets/img/alarm/p0007004.png',
    'data.page.count': '6',
    'data.page.totalPage': '6',
    'data.stat.county.b': '2',
  });
});

onCaptured(qweather, 'nothing is lost', (text) => {
  expect(unnoticedChanges(text, readQWeatherAlerts)).toEqual([]);
});

onCaptured(nmc, 'nothing is lost', (text) => {
  expect(unnoticedChanges(text, readNmcAlarms)).toEqual([]);
});

const cap = [
  {
    file: 'cap-oasis/example1.xml',
    fields: {
      id: 'hsas@dhs.gov,43b080713727',
      attribution: 'U.S. Government, Department of Homeland Security',
      link: 'http://www.dhs.gov/dhspublic/display?theme=29',
      status: 'new',
      supersedes: [],
      event: 'Homeland Security Advisory System Update',
      severity: 'orange',
      title: 'Homeland Security Sets Code ORANGE',
      areaCodes: [],
      areaNames: ['U.S. nationwide and interests worldwide'],
      issuedAt: new Date('2003-04-02T19:39:01Z'),
      from: null,
      until: null,
    },
    more: { 'alert.info.0.parameter.0.value': 'ORANGE', 'alert.info.0.certainty': 'Likely' },
  },
  {
    file: 'cap-oasis/example2.xml',
    fields: {
      id: 'KSTO@NWS.NOAA.GOV,KSTO1055887203',
      attribution: 'NATIONAL WEATHER SERVICE SACRAMENTO CA',
      link: null,
      status: 'new',
      supersedes: [],
      event: 'SEVERE THUNDERSTORM',
      severity: 'orange',
      title: 'SEVERE THUNDERSTORM WARNING',
      areaCodes: ['SAME 006109', 'SAME 006009', 'SAME 006003'],
      issuedAt: new Date('2003-06-17T21:57:00Z'),
      from: null,
      until: new Date('2003-06-17T23:00:00Z'),
    },
    more: {
      'alert.info.0.instruction': 'TAKE COVER IN A SUBSTANTIAL SHELTER UNTIL THE STORM PASSES.',
      'alert.info.0.area.0.polygon.0':
        '38.47,-120.14 38.34,-119.95 38.52,-119.74 38.62,-119.89 38.47,-120.14',
    },
  },
  {
    file: 'cap-oasis/example3.xml',
    fields: {
      id: 'trinet@caltech.edu,TRI13970876.2',
      link: 'http://www.trinet.org/scsn/scsn.html',
      status: 'update',
      supersedes: ['trinet@caltech.edu,TRI13970876.1'],
      event: 'Earthquake',
      severity: 'blue',
      title: 'EQ 3.4 Imperial County CA',
      areaCodes: [],
      issuedAt: new Date('2003-06-12T03:56:00Z'),
    },
    more: { 'alert.info.0.parameter.2.value': '3.4 Ml', 'alert.info.0.parameter.1.value': '1' },
  },
  {
    file: 'cap-oasis/example4.xml',
    fields: {
      id: 'KARO@CLETS.DOJ.CA.GOV,KAR0-0306112239-SW',
      attribution: 'Los Angeles Police Dept - LAPD',
      status: 'new',
      event: 'Child Abduction',
      severity: 'orange',
      title: 'Amber Alert in Los Angeles County',
      areaCodes: ['SAME 006037'],
      areaNames: ['Los Angeles County'],
      issuedAt: new Date('2003-06-12T05:39:00Z'),
    },
    more: {
      'alert.source': 'SW',
      'alert.info.1.language': 'es-US',
      'alert.info.1.event': 'Abducción de Niño',
      'alert.info.1.area.0.areaDesc': 'condado de Los Ángeles',
    },
  },
];
for (const { file, fields, more } of cap) {
  onCaptured(file, 'its fields, and nothing is lost', (text) => {
    const [warning, ...others] = warningsOf(readCap(text));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ ...fields, more });
    expect(unnoticedChanges(text, readCap, 'xml')).toEqual([]);
  });
}
