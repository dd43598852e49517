import type { Building, DutySlot, FeedSource, Household, Post, PublicPlace, Room } from '../core/grid/grid';
import type { PolicyRow } from '../core/grid/filed-policy';
import type { GridHistory } from '../core/grid/grid-history';
import { holdersEver } from '../core/grid/holders-ever';
import { isStaff } from '../core/people/person';
import type { CommunityFiles } from './community-files';
import type { CommunitySheets } from './community-sheets';
import type { TableRow } from './community-tables';
import { listContacts } from './list-contacts';
import type { Sheet } from './read-table';
import { toPerson } from './to-person';

/** The community that flawless sheets describe. */
export function toCommunity(
  sheets: CommunitySheets,
  selectors: ReadonlyMap<string, string> = new Map(),
): CommunityFiles {
  const [own] = valuesOf(sheets.community);
  if (!own) throw new RangeError('a community without its own row was not refused');
  const people = valuesOf(sheets.people).map((row) => toPerson(own.id, row));
  const households = valuesOf(sheets.households).map((row) => toHousehold(own.id, row));
  const buildings = valuesOf(sheets.buildings).map(toBuilding);
  const posts = valuesOf(sheets.posts).map(toPost);
  const contacts = valuesOf(sheets.contacts);
  const policies = valuesOf(sheets.deadlines).map(toPolicyRow);
  const services = valuesOf(sheets.services);
  const places = valuesOf(sheets.places).map(toPublicPlace);
  const sources = valuesOf(sheets.sources).map((row) => toSource(row, selectors));
  const dated = toDatedChanges(sheets);
  const history = { buildings, posts, ...dated };
  const holderIds = holdersEver({ posts, history });

  return {
    grid: {
      community: {
        id: own.id,
        code: own.code,
        name: own.name,
        botName: own.bot_name,
        streetName: own.street,
        gasPhone: own.gas_phone,
        ...(own.farm_regions.length > 0 && { farmRegions: own.farm_regions }),
      },
      areas: valuesOf(sheets.areas).map((row) => ({
        id: row.id,
        name: row.name,
        shortName: row.short_name,
        codeWord: row.code_word,
      })),
      buildings,
      posts,
      leaves: valuesOf(sheets.leaves).map(({ person, ...rest }) => ({ ...rest, personId: person })),
      dutySlots: valuesOf(sheets.duty).map(toDutySlot),
      rooms: valuesOf(sheets.rooms).map(toRoom),
      staff: people.filter((person) => isStaff(person) || holderIds.includes(person.id)),
      calendarExceptions: valuesOf(sheets.calendar_exceptions),
      ...(policies.length > 0 && { policies }),
      ...(services.length > 0 && { services }),
      ...(places.length > 0 && { places }),
      ...(sources.length > 0 && { sources }),
      ...(dated.buildingMoves.length + dated.postChanges.length > 0 && { history }),
    },
    people,
    households,
    identities: contacts.flatMap((row) =>
      row.person ? [{ contactId: row.contact, personId: row.person }] : [],
    ),
    roomMembers: valuesOf(sheets.room_members).map((row) => ({ roomId: row.room, personId: row.person })),
    botContactId: own.bot_contact,
    chatPeople: listContacts({ contacts, people, households, buildings, posts }),
  };
}

function valuesOf<T>(sheet: Sheet<T>): readonly T[] {
  return sheet.rows.flatMap((row) => (row.value === null ? [] : [row.value]));
}

function toBuilding({ area, estate, ...rest }: TableRow<'buildings'>): Building {
  return { ...rest, areaId: area, ...(estate !== null && { estate }) };
}

function toPublicPlace({ area, building, ...rest }: TableRow<'places'>): PublicPlace {
  return { ...rest, areaId: area, buildingId: building };
}

function toRoom({ area, listens, ...rest }: TableRow<'rooms'>): Room {
  return { ...rest, areaId: area, ...(listens === 'yes' && { listens: true }) };
}

function toHousehold(communityId: string, row: TableRow<'households'>): Household {
  return {
    id: row.id,
    communityId,
    buildingId: row.building,
    unit: row.unit,
    door: row.door,
    verified: true,
    ...(row.crops.length > 0 && { crops: row.crops }),
  };
}

function toDutySlot({ id, person, from, to, backup }: TableRow<'duty'>): DutySlot {
  return { id, personId: person, from, to, backupId: backup };
}

function toPolicyRow(row: TableRow<'deadlines'>): PolicyRow {
  const { class: requestClass, first_contact: firstContact, ...rest } = row;
  return { ...rest, requestClass, firstContact };
}

function toSource(row: TableRow<'sources'>, selectors: ReadonlyMap<string, string>): FeedSource {
  const { areas, every, selectors: file, ...rest } = row;
  const text = file === null ? null : (selectors.get(file) ?? null);
  return { ...rest, areaIds: areas, everySeconds: every, selectors: text };
}

function toPost(row: TableRow<'posts'>): Post {
  const { area, a, b, ...rest } = row;
  return { ...rest, areaId: area, aId: a, bId: b };
}

function toDatedChanges(sheets: CommunitySheets): Pick<GridHistory, 'buildingMoves' | 'postChanges'> {
  return {
    buildingMoves: valuesOf(sheets.building_moves).map(({ building, area, from }) => ({
      id: `${building}@${from.toISOString()}`,
      buildingId: building,
      areaId: area,
      from,
      fromAreaId: null,
    })),
    postChanges: valuesOf(sheets.post_changes).map(({ post, a, b, from }) => ({
      id: `${post}@${from.toISOString()}`,
      postId: post,
      aId: a,
      bId: b,
      from,
    })),
  };
}
