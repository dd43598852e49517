import { z } from 'zod';
import { noticeColumns } from '../core/notices/notice';
import { adapterNames } from '../core/notices/feeds/adapter-names';
import { farmRegions } from '../core/grid/farm-regions';
import {
  blocksCell,
  choiceCell,
  choicesCell,
  countCell,
  cropsCell,
  dateCell,
  idCell,
  limitCell,
  listCell,
  momentCell,
  optionalIdCell,
  optionalLimitCell,
  optionalTextCell,
  papersCell,
  phoneCell,
  serviceNameCell,
  serviceNamesCell,
  textCell,
  workingDaysCell,
} from './cells';
import { codesCell, everyCell, selectorsCell, sourceUrlCell } from './source-cells';

const roles = [
  'resident',
  'lead',
  'clerk',
  'secretary',
  'street',
  'operator',
  'hub',
  'member',
  'building-head',
] as const;
const postKinds = ['area', 'village', 'clerk', 'secretary', 'street', 'operator', 'specialist'] as const;

/** Every file of a community folder with its columns. A column that may be empty may also be left out. */
export const communityTables = {
  community: z.object({
    id: idCell,
    code: z.string().regex(/^[A-Z]{2,4}$/, '须是2到4个大写字母，例如 YX'),
    name: textCell,
    bot_name: textCell,
    bot_contact: textCell,
    street: textCell,
    gas_phone: phoneCell,
    farm_regions: choicesCell(farmRegions),
  }),
  areas: z.object({ id: idCell, name: textCell, short_name: textCell, code_word: textCell }),
  buildings: z.object({
    id: idCell,
    number: textCell,
    area: textCell,
    village: optionalTextCell,
    units: countCell,
    aliases: listCell,
    estate: optionalTextCell,
  }),
  places: z.object({
    id: idCell,
    name: textCell.min(2, '太短，至少2个字'),
    aliases: listCell,
    area: textCell,
    building: optionalIdCell,
    village: optionalTextCell,
  }),
  households: z.object({
    id: idCell,
    building: textCell,
    unit: z.string().regex(/^[1-9]\d?$/, '单元须是数字，例如 2'),
    door: z.string().regex(/^[0-9A-Za-z]{1,6}$/, '门牌须是数字或字母，例如 501'),
    crops: cropsCell,
  }),
  people: z.object({
    id: idCell,
    name: textCell,
    roles: choicesCell(roles).pipe(z.array(z.enum(roles)).min(1, '不能为空')),
    household: optionalIdCell,
    area: optionalIdCell,
    work_phone: phoneCell,
    invented: choiceCell(['', 'yes', 'no']),
    branch: optionalTextCell,
  }),
  contacts: z.object({
    contact: textCell,
    chat_name: textCell,
    person: optionalIdCell,
  }),
  posts: z.object({
    id: idCell,
    kind: choiceCell(postKinds),
    title: textCell,
    aliases: listCell,
    area: optionalIdCell,
    village: optionalTextCell,
    subjects: choicesCell(['living', 'land']),
    a: z.string().min(1, '没有A岗：每个岗位都要有A岗'),
    b: optionalIdCell,
  }),
  building_moves: z.object({ building: textCell, area: textCell, from: momentCell }),
  post_changes: z.object({
    post: textCell,
    a: z.string().min(1, '没有A岗：每个岗位都要有A岗'),
    b: optionalIdCell,
    from: momentCell,
  }),
  leaves: z.object({ id: idCell, person: textCell, from: momentCell, to: momentCell }),
  duty: z.object({
    id: idCell,
    person: textCell,
    from: momentCell,
    to: momentCell,
    backup: optionalIdCell,
  }),
  rooms: z.object({
    id: idCell,
    name: textCell,
    purpose: choiceCell(['residents', 'work', 'party-group']),
    area: optionalIdCell,
    listens: choiceCell(['', 'yes', 'no']),
  }),
  room_members: z.object({ room: textCell, person: textCell }),
  calendar_exceptions: z.object({ date: dateCell, blocks: blocksCell, reason: textCell }),
  deadlines: z.object({
    version: z.string().regex(/^[0-9A-Za-z-]{1,20}$/, '版本只能用字母、数字和连字符，例如 2026-07'),
    from: momentCell,
    class: choiceCell(['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M']),
    accept: limitCell,
    first_contact: optionalLimitCell,
    update: optionalLimitCell,
    solve: limitCell,
  }),
  services: z.object({
    id: idCell,
    name: serviceNameCell,
    aliases: serviceNamesCell,
    department: textCell,
    papers: papersCell,
    days: workingDaysCell,
    where: textCell,
    source: textCell,
  }),
  sources: z.object({
    id: idCell,
    name: textCell,
    adapter: choiceCell(adapterNames),
    url: sourceUrlCell,
    column: choiceCell(noticeColumns),
    areas: listCell,
    to: choiceCell(['rooms', 'screens']),
    trust: choiceCell(['nothing', 'routine', 'blue', 'yellow', 'orange', 'red']),
    every: everyCell,
    codes: codesCell,
    selectors: selectorsCell,
  }),
};

export type TableName = keyof typeof communityTables;
export type TableRow<N extends TableName> = z.output<(typeof communityTables)[N]>;

/** Without these there is no community; the others may be missing. */
export const requiredTables: readonly TableName[] = [
  'community',
  'areas',
  'buildings',
  'households',
  'people',
  'posts',
];

export const tableNames: readonly TableName[] = [
  'community',
  'areas',
  'buildings',
  'places',
  'households',
  'people',
  'contacts',
  'posts',
  'building_moves',
  'post_changes',
  'leaves',
  'duty',
  'rooms',
  'room_members',
  'calendar_exceptions',
  'deadlines',
  'services',
  'sources',
];
