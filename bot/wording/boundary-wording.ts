import type { BoundarySayings } from '../../server/core/boundaries/sayings';
import type { SayingReader } from './saying-reader';

/** What people hear when buildings go to another area. */
export const boundaryWording: Readonly<Record<keyof BoundarySayings, (p: SayingReader) => string>> = {
  'boundary-decided': (p) =>
    [
      `已定：${buildings(p)}${p.moment('at')}起由${p.list('from').join('、')}划归${p.text('to')}。`,
      `未办结${p.count('openCount')}件仍由原负责人办；${p.count('households')}户到时收到新服务卡。`,
    ].join(''),
  'boundary-told-staff': (p) => {
    const open = p.list('numbers').map((number, index) => `${number} ${p.list('owners')[index] ?? ''}`);
    return [
      `【片区调整】${buildings(p)}${p.moment('at')}起由${p.list('from').join('、')}划归${p.text('to')}，共${p.count('households')}户，由${p.text('lead')}负责。到时会给居民发新服务卡。`,
      ...(open.length > 0
        ? [`未办结${open.length}件仍由原负责人办，要移交请用“转”：`, ...open]
        : ['那里没有未办结的事。']),
    ].join('\n');
  },
  'boundary-card': (p) => {
    const backup = p.optional('backup');
    const actingFor = p.optional('actingFor');
    const lead = actingFor === null ? p.text('lead') : `${p.text('lead')}（代岗${actingFor}）`;
    return `您家所在的${p.text('building')}栋现在归${p.text('area')}，负责人：${lead}${backup === null ? '' : `，备岗${backup}`}。正在办的事仍由原来的负责人办，不用重报。有事直接在这里说。`;
  },
};

const buildings = (p: SayingReader): string =>
  p
    .list('buildings')
    .map((number) => `${number}栋`)
    .join('、');
