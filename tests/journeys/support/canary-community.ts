import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { yimenRoot } from '../../../server/platform/yimen-root';
import { canaryMarks } from './canary-marks';

/** Contacts of the marked people in this community. */
export const canary = { resident: 'canary-1', newcomer: 'canary-2', lead: 'wang-fang' } as const;

/** Copies the demo community to `folder`, with a marked resident, a marked newcomer and a marked lead with a phone. */
export async function writeCanaryCommunity(folder: string): Promise<void> {
  const { resident, newcomer, lead, leadPhone } = canaryMarks;
  await cp(join(yimenRoot(), 'demo/community'), folder, { recursive: true });
  const people = join(folder, 'people.csv');
  const contacts = join(folder, 'contacts.csv');
  await replace(people, 'wang-fang,王芳,lead,,,,yes', `wang-fang,${lead},lead,,,${leadPhone},yes`);
  await replace(contacts, 'wang-fang,王芳,', `wang-fang,${lead},`);
  await appendFile(people, `${canary.resident},${resident},resident,3-2-501,,,yes\n`);
  await appendFile(
    contacts,
    `${canary.resident},${resident},${canary.resident}\n${canary.newcomer},${newcomer},\n`,
  );
  await appendFile(join(folder, 'room_members.csv'), `jia-residents,${canary.resident}\n`);
}

async function replace(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has changed: ${from} is gone`);
  await writeFile(file, text.replace(from, to));
}
