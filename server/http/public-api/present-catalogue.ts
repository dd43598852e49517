import type { Grid, ServiceItem } from '../../core/grid/grid';

export type PublicService = Pick<
  ServiceItem,
  'id' | 'name' | 'aliases' | 'department' | 'papers' | 'days' | 'where' | 'source'
>;

/** What can be handled at the service centre, in the order of the file. */
export const presentCatalogue = ({ services = [] }: Grid): readonly PublicService[] =>
  services.map(({ id, name, aliases, department, papers, days, where, source }) => ({
    ...{ id, name, aliases, department, papers, days, where, source },
  }));
