import { phoneListLines } from '../../../../server/cli/phone-list/phone-list-lines';
import { announcedYears } from '../../../support/calendar-of';
import { setUpCalls } from '../../../support/set-up-calls';

it('prints whom to telephone about what and since when, without the chat', async () => {
  const town = await setUpCalls();
  const lines = () =>
    phoneListLines(town.repositories, town.grid, { now: town.clock.now(), years: announcedYears });
  expect(await lines()).toEqual(['现在没有要打电话的人。Nobody has to be telephoned.']);
  await town.warn();
  await town.pass('2026-06-09T10:02:00+08:00');
  await town.answer('wang-fang');
  await town.answer('li-qiang');
  await town.pass('2026-06-09T10:05:00+08:00');
  await town.phoned('zhao-min', 'chen-gang', false);
  expect(await lines()).toEqual([
    '6月9日10:04起 暴雨红色预警（N01） 老吴（甲片中心户） 没有电话，请上门，4分钟没回',
    '6月9日10:04起 暴雨红色预警（N01） 陈刚（乙片负责人） 没有电话，请上门，4分钟没回，打过没通',
  ]);
});
