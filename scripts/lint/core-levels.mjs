// Lowest level first: a folder of server/core imports lower levels only, never its own level.
export const coreLevels = [
  ['shared'],
  ['people'],
  ['grid'],
  ['deadlines', 'guide'],
  ['outbound', 'understanding'],
  ['messages', 'routing'],
  ['requests', 'meetings', 'tasks', 'bookings', 'opinions', 'diary', 'roster', 'boundaries'],
  ['leaves', 'calls'],
  ['notices'],
  ['reports', 'coverage'],
];
