import { type WarningItem } from '../../core/notices/feed-item';
import { severityOf } from '../answers/severity-of';

const written = /^(.+?)(继续发布|更新发布|发布|更新|变更|解除|取消)(.+?)(蓝|黄|橙|红)色预警/;
/** Of the centre itself nothing is left: it warns the whole country. */
const office = /^中央气象台$|(中心气象台|气象台|气象局|气象站)$/;
/** The picture's name is a kind and a level: `p0007004.png`. */
const level = /p\d{4}(00[1-4])\.png$/;
const levels = new Map<string, string>([
  ...([
    ['001', 'red'],
    ['002', 'orange'],
    ['003', 'yellow'],
    ['004', 'blue'],
  ] as const),
]);
const statuses = new Map<string, WarningItem['status']>([
  ...([
    ['发布', 'new'],
    ['解除', 'cancel'],
    ['取消', 'cancel'],
  ] as const),
]);

type Title = Pick<WarningItem, 'status' | 'event' | 'severity'> & {
  readonly sender: string | null;
  readonly area: string | null;
};

/** What the title of an alarm says: 河南省鹤壁市淇县气象台发布大风蓝色预警信号. */
export function alarmTitle(title: string, picture: string): Title {
  const shown = levels.get(level.exec(picture)?.[1] ?? '');
  const match = written.exec(title);
  if (match === null) {
    const status = /解除|取消/.test(title) ? 'cancel' : 'new';
    return { status, event: title, severity: severityOf(shown), sender: null, area: null };
  }
  const [, sender = '', deed = '', event = '', colour = ''] = match;
  const area = sender.replace(office, '');
  return {
    status: statuses.get(deed) ?? 'update',
    event,
    severity: severityOf(colour, shown),
    sender,
    area: area === '' || area === sender ? null : area,
  };
}
