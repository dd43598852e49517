import { issueOperatorCode } from '../core/people/issue-operator-code';
import { openStore } from './open-store';

/** `yimen staff-code WHO`: a one-time code for a member of staff, by id or name. 1 when there is no such one, or two. */
export async function staffCodeVerb(who: string): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const { repositories, clock, newId, newCode } = composed;
    const communityId = await composed.findCommunityId();
    const staff = communityId ? (await repositories.grid.load(communityId)).staff : [];
    const found = staff.filter(({ id, name }) => id === who || name === who);
    const [forPerson] = found;
    if (!forPerson || found.length > 1) {
      process.stderr.write(
        `“${who}”在工作人员里有 ${found.length} 位，要正好一位；编号见 people.csv。There must be exactly one.\n`,
      );
      return 1;
    }
    const { staffCodes } = repositories;
    const { code } = await issueOperatorCode({ staffCodes, newId, newCode }, { forPerson, at: clock.now() });
    process.stdout.write(
      `${code}\n24 小时内，请${forPerson.name}用自己的账号给机器人发一次：绑定 ${code}\nTo be sent to the bot once, within 24 hours.\n`,
    );
    return 0;
  } finally {
    await composed.close();
  }
}
