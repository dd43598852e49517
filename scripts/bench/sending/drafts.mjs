export const saying = (code) => ({ kind: 'saying', saying: { code, params: {} } });

/** The same words to each room, as a routine notice that may go out with others. */
export const toRooms = (rooms, code, bundle = 'notices') =>
  Array.from({ length: rooms }, (_, nth) => ({
    ...{ target: { kind: 'room', roomId: `room-${nth}` }, content: saying(code) },
    ...{ priority: 4, ignoresQuietHours: true, bundle },
  }));
