import { canary } from './canary-community';
import { canaryMarks } from './canary-marks';
import { aCanaryPerson, type CanaryPerson } from './canary-person';

const { resident, lead, newcomer, residentPhone, leadPhone, rightId, wrongId, words } = canaryMarks;

/** Everything a resident, a newcomer and a lead do in a day, each time with marks in what they say. */
export async function playCanaryDay(address: string): Promise<void> {
  const [a, b, staff, clerk] = await Promise.all(
    [canary.resident, canary.newcomer, canary.lead, 'zhao-min'].map((who) => aCanaryPerson(address, who)),
  );
  if (!a || !b || !staff || !clerk) throw new Error('somebody is missing');
  try {
    await theDay(a, b, staff, clerk);
  } finally {
    for (const person of [a, b, staff, clerk]) person.close();
  }
}

async function theDay(
  a: CanaryPerson,
  b: CanaryPerson,
  staff: CanaryPerson,
  clerk: CanaryPerson,
): Promise<void> {
  await a.asks(`我是${resident}，电话${residentPhone}，${rightId}，三栋二单元的灯坏了，${words}`, '对吗');
  const [, code = ''] = /YX-\d{4}-(\d{3})/.exec(await a.asks('1', '已登记')) ?? [];
  await staff.hears('【新诉求】');
  await staff.asks(`${code} 收到 ${lead}说${words}，打${leadPhone}`, '已签收');
  await staff.asks(`${code} 问 是不是${resident}家，${words}`, '已问居民');
  await a.asks(`是，${resident}，${residentPhone}`, '已转给');
  await staff.asks(`${code} 办结 换了灯泡，${leadPhone}`, '还差照片');
  await staff.sendsPhoto(`${resident} ${rightId}`);
  await a.hears('是否解决');
  await a.asks(`没解决 ${words} ${wrongId}`, '已重办');

  await a.asks(`垃圾没人收，${residentPhone}`, '对吗');
  await a.asks('1', '已登记');
  await a.asks('撤销', '编号');
  await a.asks(`我要告${lead}，${words}，${leadPhone}`, '对吗');
  await a.asks('1', '只有');
  await a.sendsPhoto(`${resident} ${residentPhone}`);
  await a.speaks(`${words}，${wrongId}`);
  await a.says(`@小银 楼道灯又坏了，${words}，${residentPhone}`, 'jia-residents');
  await a.hears('您在群里说的是');

  await b.asks('银杏乙', '已连到乙片');
  await b.says(`我是${newcomer}，${rightId}，住11栋1单元202`);
  await b.asks('11-1-202', '11栋1单元202');
  const [, staffCode = ''] = /([A-Z2-9]{8})/.exec(await clerk.asks('发码 李强', '李强')) ?? [];
  await b.asks(`绑定 ${staffCode}`, '李强');
  await clerk.asks(`发码 ${newcomer}${wrongId}`, '没');
}

/** What a stranger tries from outside, with marks wherever words fit. */
export async function knockWithMarks(address: string): Promise<void> {
  const mark = encodeURIComponent(resident);
  const tries: readonly [string, RequestInit][] = [
    [`/${mark}?name=${mark}&phone=${residentPhone}`, {}],
    [
      `/chat/${residentPhone}/${mark}`,
      { headers: { 'user-agent': residentPhone, referer: `${address}/${mark}` } },
    ],
    [`/chat/attachments/${rightId}`, { headers: { accept: 'text/html' } }],
    ['/ready', { method: 'POST', body: JSON.stringify({ name: resident, phone: residentPhone }) }],
    [
      '/chat/upload',
      { method: 'POST', body: words, headers: { 'content-type': 'image/png', origin: address } },
    ],
    [
      `/api/v1/requests/${wrongId}`,
      { method: 'PUT', body: '{"broken', headers: { 'content-type': 'application/json' } },
    ],
  ];
  for (const [path, init] of tries) await fetch(`${address}${path}`, init);
}
