import { toWorkflow, type Workflow } from './workflow';

type Said = readonly [time: string, from: string, text: string];

const day = '2026-06-09';

function talk(name: string, start: string, said: readonly (Said | object)[]): Workflow {
  const lines = said.map((one) =>
    isSaid(one) ? { at: `${day}T${one[0]}:00+08:00`, from: one[1], text: one[2] } : one,
  );
  const head = { scenario: name, start: `${day}T${start}:00+08:00` };
  return toWorkflow(name, [head, ...lines].map((line) => JSON.stringify(line)).join('\n'));
}

const isSaid = (one: Said | object): one is Said => Array.isArray(one);
const at = (time: string): string => `${day}T${time}:00+08:00`;

/** The text whose handling throws, in drills. */
export const poisonText = '这句话怎么也办不了';

/** THE steps that the demo's scenarios do not take. */
export const ownWorkflows: readonly Workflow[] = [
  talk('danger-without-place', '19:00', [
    ['19:10', 'r-new-2', '着火了快来人'],
    ['19:13', 'r-new-2', '7栋2单元'],
    ['19:16', 'r-new-2', '烟越来越大了'],
    ['19:30', 'wang-fang', '001 收到'],
    ['19:40', 'wang-fang', '001 火已扑灭，人没事'],
  ]),
  talk('danger-nobody-takes', '20:00', [
    ['20:10', 'zhang-guilan', '闻到煤气味'],
    ['20:30', 'li-qiang', '001 收到'],
  ]),
  talk('ask-and-photo', '09:00', [
    ['09:00', 'zhang-guilan', '3栋2单元楼道灯不亮'],
    ['09:03', 'zhang-guilan', '1'],
    ['09:10', 'wang-fang', '001 收到'],
    ['09:20', 'wang-fang', '001 问 是几楼的灯？'],
    { at: at('09:30'), from: 'zhang-guilan', image: { name: 'stairs.jpg' } },
    ['09:40', 'wang-fang', '001 明天带梯子来'],
    { at: at('09:50'), from: 'wang-fang', image: { name: 'bulb.jpg' } },
    ['09:55', 'wang-fang', '001 办结 换了灯泡'],
    ['10:00', 'zhang-guilan', '部分解决'],
    ['10:05', 'zhang-guilan', '不满意'],
  ]),
  talk('photo-first', '09:00', [
    { at: at('09:00'), from: 'zhang-guilan', image: { name: 'heap.jpg' } },
    ['09:03', 'zhang-guilan', '3栋门口垃圾没人清'],
    { at: at('09:06'), from: 'zhang-guilan', image: { name: 'heap-2.jpg' } },
    ['09:09', 'zhang-guilan', '1'],
  ]),
  talk('said-wrong', '09:00', [
    ['09:00', 'zhang-guilan', '三栋二单元的灯坏了'],
    ['09:03', 'zhang-guilan', '2'],
    ['09:06', 'zhang-guilan', '3栋2单元门口路灯坏了'],
    ['09:09', 'zhang-guilan', '3'],
    ['09:20', 'zhao-min', '001 收到'],
    ['09:30', 'zhao-min', '001 转 王芳'],
  ]),
  talk('late-no', '09:00', [
    ['09:00', 'zhang-guilan', '三栋二单元的灯坏了'],
    ['09:20', 'zhang-guilan', '2'],
    ['09:23', 'zhang-guilan', '1'],
  ]),
  talk('late-yes', '09:00', [
    ['09:00', 'zhang-guilan', '三栋二单元的灯坏了'],
    ['09:20', 'zhang-guilan', '对'],
  ]),
  talk('new-door', '09:00', [
    ['09:00', 'r-new-1', '3栋1单元402'],
    ['09:05', 'r-new-1', '改地址'],
    ['09:08', 'r-new-1', '5栋1单元909'],
    ['09:12', 'r-new-1', '人工'],
  ]),
  talk('poison', '09:00', [
    ['09:00', 'zhang-guilan', poisonText],
    ['09:20', 'zhang-guilan', '三栋二单元的灯坏了'],
    ['09:23', 'zhang-guilan', '1'],
  ]),
  talk('room-help', '09:00', [
    { at: at('09:00'), from: 'liu-yang', room: 'jia-residents', text: '小银你能干啥', mentions: ['bot'] },
  ]),
];
