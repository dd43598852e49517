import { z } from 'zod';

/** Where the entries of a list page stand: CSS selectors, the others looked for inside `item`. */
export const listPageSettings = z.strictObject({
  /** The page's own address, from which its links are resolved. */
  address: z.url({ protocol: /^https?$/ }),
  attribution: z.string().min(1),
  item: z.string().min(1),
  title: z.string().min(1),
  link: z.string().min(1),
  date: z.string().min(1).optional(),
});

export type ListPageSettings = z.infer<typeof listPageSettings>;
