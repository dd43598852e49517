import { readFile } from 'node:fs/promises';
import { listPageSettings } from '../../feeds/articles/list-page-settings';
import { readListPage } from '../../feeds/articles/read-list-page';
import { type ReadFeed } from '../../feeds/sources';

/** What reads a list page by the selectors of a file, or why they cannot be used. */
export async function listPageReader(path: string): Promise<ReadFeed | string> {
  const settings = listPageSettings.safeParse(await jsonIn(path));
  if (settings.success) return (text) => readListPage(text, settings.data);
  const [first] = settings.error.issues;
  return `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`.replace(/^: /, '');
}

async function jsonIn(path: string): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return value;
  } catch {
    return undefined;
  }
}
