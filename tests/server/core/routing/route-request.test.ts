import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid, tuesday, wednesday } from '../grid/a-grid';
import { at11, at7, codes, route } from './a-route';

describe('a living matter', () => {
  it('at 3栋 is 王芳’s, with 李强 as backup and the reasons kept', () => {
    expect(route()).toEqual({
      ownerId: 'wang-fang',
      askedIds: ['wang-fang'],
      backupId: 'li-qiang',
      actingForId: null,
      coHandlerIds: [],
      areaId: 'jia',
      visibility: 'staff',
      by: 'post',
      reasons: [
        { code: 'area', personId: null, ref: 'jia' },
        { code: 'post-a', personId: 'wang-fang', ref: 'area-jia' },
      ],
      decidedAt: tuesday,
    });
  });

  it('goes where the matter is, not where the resident lives', () => {
    expect(route({ place: at11, homeAreaId: 'jia' })).toMatchObject({ ownerId: 'chen-gang', areaId: 'yi' });
  });

  it('without a place goes to the resident’s own area', () => {
    expect(route({ place: null, homeAreaId: 'yi' })).toMatchObject({
      ownerId: 'chen-gang',
      areaId: 'yi',
      by: 'post',
    });
  });

  it('on Wednesday, with 王芳 on leave, is 李强’s for her', () => {
    const result = route({ grid: aGrid({ onLeave: ['wang-fang'] }), at: wednesday });
    expect(result).toMatchObject({
      ownerId: 'li-qiang',
      actingForId: 'wang-fang',
      backupId: null,
      by: 'post',
    });
    expect(codes(result)).toEqual(['area', 'on-leave', 'post-b']);
  });

  it('is 赵敏’s on duty when 李强 falls ill as well', () => {
    const result = route({ grid: aGrid({ onLeave: ['wang-fang', 'li-qiang'] }), at: wednesday });
    expect(result).toMatchObject({ ownerId: 'zhao-min', actingForId: 'wang-fang', by: 'post' });
    expect(codes(result)).toEqual(['area', 'on-leave', 'on-leave', 'duty']);
  });

  it('without any place is the clerk’s', () => {
    const result = route({ place: null });
    expect(result).toMatchObject({ ownerId: 'zhao-min', backupId: 'li-qiang', areaId: null, by: 'clerk' });
    expect(codes(result)).toEqual(['no-place', 'clerk']);
    expect(codes(route({ place: null, homeAreaId: 'bing' }))).toEqual(['no-place', 'clerk']);
  });

  it('in an area without a post is the clerk’s', () => {
    const grid = aGrid({ posts: (posts) => posts.filter((post) => post.id !== 'area-jia') });
    const result = route({ grid });
    expect(result).toMatchObject({ ownerId: 'zhao-min', areaId: 'jia', by: 'clerk' });
    expect(codes(result)).toEqual(['area', 'no-rule', 'clerk']);
  });

  it('that nobody’s rule covers is the clerk’s who is on duty, and not that of a lead on night duty', () => {
    const slotOf = (personId: string) => ({
      id: 'd-1',
      personId,
      from: atShanghai('2026-06-09', '00:00'),
      to: atShanghai('2026-06-10', '00:00'),
    });
    const onDuty = (personId: string) =>
      route({ place: null, grid: aGrid({ dutySlots: [slotOf(personId)] }) });
    expect(onDuty('li-qiang')).toMatchObject({
      ownerId: 'li-qiang',
      actingForId: null,
      backupId: 'zhao-min',
    });
    expect(onDuty('chen-gang')).toMatchObject({ ownerId: 'zhao-min' });
  });

  it('is decided the same when it is asked twice', () => {
    expect(route()).toEqual(route());
  });
});

describe('a matter of land', () => {
  it('of 3栋 goes to 大沟村, to 李强, with 王芳 helping', () => {
    const result = route({ subject: 'land' });
    expect(result).toMatchObject({
      ownerId: 'li-qiang',
      backupId: 'zhao-min',
      coHandlerIds: ['wang-fang'],
      areaId: 'jia',
      by: 'post',
    });
    expect(result.reasons).toContainEqual({ code: 'subject', personId: null, ref: '大沟村' });
  });

  it('has no second handler when 李强 stands in for 王芳 as well', () => {
    const result = route({ subject: 'land', grid: aGrid({ onLeave: ['wang-fang'] }), at: wednesday });
    expect(result).toMatchObject({ ownerId: 'li-qiang', actingForId: null, coHandlerIds: [] });
  });

  it('has no second handler where the area has no post', () => {
    const grid = aGrid({ posts: (posts) => posts.filter((post) => post.kind !== 'area') });
    expect(route({ subject: 'land', grid })).toMatchObject({ ownerId: 'li-qiang', coHandlerIds: [] });
  });

  it('without a building follows the resident’s own building', () => {
    const home = { place: null, homeAreaId: 'yi', homeBuildingId: 'b11' };
    expect(route({ subject: 'land', ...home })).toMatchObject({
      ownerId: 'li-qiang',
      coHandlerIds: ['chen-gang'],
    });
  });

  it('is the clerk’s when no village is known or the village has no post', () => {
    expect(codes(route({ subject: 'land', place: null, homeAreaId: 'jia' }))).toEqual([
      'area',
      'no-place',
      'clerk',
    ]);
    expect(codes(route({ subject: 'land', place: at7 }))).toEqual(['area', 'no-rule', 'clerk']);
  });
});

describe('a question', () => {
  it('is 赵敏’s at the window, wherever it comes from', () => {
    expect(route({ requestClass: 'Q' })).toMatchObject({
      ownerId: 'zhao-min',
      backupId: 'li-qiang',
      by: 'post',
    });
    expect(route({ requestClass: 'Q', place: null })).toMatchObject({
      ownerId: 'zhao-min',
      areaId: null,
      by: 'post',
    });
  });

  it('is 李强’s while 赵敏 is on leave', () => {
    const result = route({ requestClass: 'Q', grid: aGrid({ onLeave: ['zhao-min'] }), at: wednesday });
    expect(result).toMatchObject({ ownerId: 'li-qiang', actingForId: 'zhao-min' });
  });
});
