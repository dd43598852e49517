import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid, wednesday } from '../grid/a-grid';
import { codes, route } from './a-route';

describe('danger', () => {
  it('at 3栋 asks 王芳, 李强 and the duty officer together', () => {
    const result = route({ requestClass: 'E' });
    expect(result).toMatchObject({ ownerId: 'wang-fang', askedIds: ['wang-fang', 'li-qiang', 'zhao-min'] });
    expect(codes(result)).toEqual(['area', 'danger', 'post-a']);
  });

  it('does not ask who is on leave', () => {
    const result = route({ requestClass: 'E', grid: aGrid({ onLeave: ['wang-fang'] }), at: wednesday });
    expect(result).toMatchObject({
      ownerId: 'li-qiang',
      askedIds: ['li-qiang', 'zhao-min'],
      actingForId: 'wang-fang',
    });
  });

  it('on farm land is still the area’s', () => {
    expect(route({ requestClass: 'E', subject: 'land' })).toMatchObject({ ownerId: 'wang-fang' });
  });

  it('without a place asks the clerks and the duty officer', () => {
    const slot = {
      id: 'd-1',
      personId: 'chen-gang',
      from: atShanghai('2026-06-09', '00:00'),
      to: atShanghai('2026-06-10', '00:00'),
    };
    const result = route({ requestClass: 'E', place: null, grid: aGrid({ dutySlots: [slot] }) });
    expect(result).toMatchObject({ askedIds: ['zhao-min', 'li-qiang', 'chen-gang'], by: 'clerk' });
  });
});

describe('a complaint', () => {
  it('about 王芳 is seen by the secretary alone', () => {
    const result = route({ complaintAboutIds: ['wang-fang'] });
    expect(result).toMatchObject({
      ownerId: 'zhou-jianguo',
      askedIds: ['zhou-jianguo'],
      backupId: null,
      coHandlerIds: [],
      visibility: 'secretary',
      areaId: 'jia',
    });
    expect(result.reasons).toEqual([
      { code: 'complaint', personId: 'wang-fang', ref: null },
      { code: 'secretary', personId: 'zhou-jianguo', ref: 'secretary' },
    ]);
  });

  it('about the secretary is seen by the street alone, also when it names 王芳 too', () => {
    const street = { ownerId: 'he-zhuren', askedIds: ['he-zhuren'], visibility: 'street' };
    expect(route({ complaintAboutIds: ['zhou-jianguo'] })).toMatchObject(street);
    expect(route({ complaintAboutIds: ['wang-fang', 'zhou-jianguo'] })).toMatchObject(street);
  });

  it('goes one level up while the secretary is on leave, and stays with the street when that is away', () => {
    const grid = aGrid({ onLeave: ['zhou-jianguo', 'he-zhuren'] });
    const away = aGrid({ onLeave: ['zhou-jianguo'] });
    expect(route({ grid: away, at: wednesday, complaintAboutIds: ['wang-fang'] })).toMatchObject({
      ownerId: 'he-zhuren',
      visibility: 'street',
    });
    expect(route({ grid, at: wednesday, complaintAboutIds: ['zhou-jianguo'] }).ownerId).toBe('he-zhuren');
  });

  it('about the street is the secretary’s, and about both is nobody’s whom it names', () => {
    expect(route({ complaintAboutIds: ['he-zhuren'] })).toMatchObject({
      ownerId: 'zhou-jianguo',
      visibility: 'secretary',
    });
    expect(route({ complaintAboutIds: ['he-zhuren', 'zhou-jianguo'] })).toMatchObject({
      ownerId: 'zhao-min',
      visibility: 'street',
    });
    expect(() => route({ complaintAboutIds: ['he-zhuren', 'zhou-jianguo', 'zhao-min', 'li-qiang'] })).toThrow(
      expect.objectContaining({ code: 'routing.nobody-left' }),
    );
  });
});

describe('a community without a clerk', () => {
  it('is told so instead of leaving a matter without an owner', () => {
    const grid = aGrid({ posts: (posts) => posts.filter((post) => post.kind !== 'clerk') });
    expect(() => route({ grid, place: null })).toThrow(expect.objectContaining({ code: 'routing.no-clerk' }));
  });
});
