import { header, replayDemo, saidOf, summaryOf } from './support/replay-demo';

const ask = '{"at":"2026-06-09T07:42:00+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}';
const yes = '{"at":"2026-06-09T07:43:00+08:00","from":"zhang-guilan","text":"1"}';

describe('the transcript', () => {
  test('has one line a message, in the order and the keys of the page', async () => {
    const { lines } = await replayDemo([header, ask]);
    expect(lines[0]).toBe(
      '{"at":"2026-06-09T07:42:00+08:00","to":"zhang-guilan","kind":"text",' +
        '"text":"您说的是【3栋2单元楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工"}',
    );
    expect(lines.slice(1)).toEqual([
      '{"summary":{"messages":{"in":1,"out":1},"requests":[],"tasks":[],"notices":[],"meetings":[],' +
        '"expectations":{"passed":0,"failed":0}}}',
    ]);
  });

  test('ends with the requests as they are, absent times null', async () => {
    const result = await replayDemo([header, ask, yes]);
    expect(JSON.stringify(summaryOf(result)['requests'])).toBe(
      '[{"number":"YX-0609-001","class":"G","topic":"stairwell-light","area":"jia","owner":"wang-fang",' +
        '"state":"assigned","outcome":null,"openedAt":"2026-06-09T07:42:00+08:00","acceptedAt":null,' +
        '"firstContactAt":null,"dueAt":"2026-06-16T17:30:00+08:00","closedAt":null,"cycle":1,"hops":0,' +
        '"followers":0,"escalations":[]}]',
    );
  });

  test('counts a photo and its caption as two messages, the caption after the photo', async () => {
    const photo =
      '{"at":"2026-06-09T08:00:00+08:00","from":"wang-fang","image":{"name":"lamp.jpg"},"text":"001 办结 换了灯泡"}';
    const result = await replayDemo([header, ask, yes, photo]);
    expect(summaryOf(result)['messages']).toMatchObject({ in: 4 });
    expect(saidOf(result)).toContainEqual({
      at: '2026-06-09T08:00:00+08:00',
      to: 'zhang-guilan',
      kind: 'image',
      text: 'lamp.jpg',
    });
  });

  test('names the room a message was said in', async () => {
    const { lines } = await replayDemo([
      header,
      '{"at":"2026-06-09T09:00:00+08:00","from":"wang-fang","room":"work","text":"在吗","mentions":["bot"]}',
    ]);
    expect(lines[0]).toContain('{"at":"2026-06-09T09:00:00+08:00","room":"work","kind":"text","text":');
  });

  test('tells why to those who watch, not to those who read the transcript', async () => {
    const why =
      '{"at":"2026-06-09T08:00:00+08:00","call":{"by":"he-zhuren","do":"why","request":"YX-0609-001"}}';
    const result = await replayDemo([header, ask, yes, why]);
    expect(result.told.join('\n')).toContain('片区甲负责人A岗：王芳');
    expect(result.lines.join('\n')).not.toContain('A岗');
  });
});
