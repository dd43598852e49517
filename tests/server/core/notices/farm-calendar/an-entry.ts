import type { FarmEntry } from '../../../../../server/core/notices/farm-calendar/farm-entry';

export const anEntry = (changes: Partial<FarmEntry> = {}): FarmEntry => ({
  ...{ id: 'sow', crop: '水稻', regions: [], climate: '各地', term: '霜降', after: 2, days: 12 },
  ...{ title: '霜降前后：播种', text: '趁晴播种。' },
  source: { name: '县农技站', published: '2025-10', link: 'https://example.org/sow', names: 'time' },
  ...changes,
});
