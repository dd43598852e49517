import type { Household, Post } from '../core/grid/grid';
import { isStaff } from '../core/people/person';
import type { CommunityFiles } from './community-files';
import type { CommunitySheets } from './community-sheets';
import type { TableRow } from './community-tables';
import { listContacts } from './list-contacts';
import type { Sheet } from './read-table';
import { toPerson } from './to-person';

/** The community that flawless sheets describe. */
export function toCommunity(sheets: CommunitySheets): CommunityFiles {
  const [own] = valuesOf(sheets.community);
  if (!own) throw new RangeError('a community without its own row was not refused');
  const people = valuesOf(sheets.people).map((row) => toPerson(own.id, row));
  const households = valuesOf(sheets.households).map((row) => toHousehold(own.id, row));
  const buildings = valuesOf(sheets.buildings).map(({ area, ...rest }) => ({ ...rest, areaId: area }));
  const posts = valuesOf(sheets.posts).map(toPost);
  const contacts = valuesOf(sheets.contacts);

  return {
    grid: {
      community: {
        id: own.id,
        code: own.code,
        name: own.name,
        botName: own.bot_name,
        streetName: own.street,
        gasPhone: own.gas_phone,
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
      dutySlots: valuesOf(sheets.duty).map(({ person, ...rest }) => ({ ...rest, personId: person })),
      rooms: valuesOf(sheets.rooms).map(({ area, ...rest }) => ({ ...rest, areaId: area })),
      staff: people.filter((person) => isStaff(person) || posts.some((post) => holds(post, person.id))),
      calendarExceptions: valuesOf(sheets.calendar_exceptions),
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

function toHousehold(communityId: string, row: TableRow<'households'>): Household {
  return {
    id: row.id,
    communityId,
    buildingId: row.building,
    unit: row.unit,
    door: row.door,
    verified: true,
  };
}

function toPost(row: TableRow<'posts'>): Post {
  const { area, a, b, ...rest } = row;
  return { ...rest, areaId: area, aId: a, bId: b };
}

function holds(post: Post, personId: string): boolean {
  return post.aId === personId || post.bId === personId;
}
