import { Command } from 'commander';
import { addressCommands } from './address/address-command';
import { apiTokenVerb, type ApiTokenFlags } from './api-token-verb';
import { classifyCommand } from './classify/classify-command';
import { drillCommand } from './drill/drill-command';
import { farmCalendarCommand } from './farm-calendar/farm-calendar-command';
import { feedsCommand } from './feeds/feeds-command';
import { gridCommands } from './grid/grid-commands';
import { importVerb } from './import-verb';
import { learnCommand } from './learn/learn-command';
import { migrateVerb } from './migrate-verb';
import { proveCoverageCommand } from './prove-coverage/prove-coverage-command';
import { phoneListCommand } from './phone-list/phone-list-command';
import { queueCommand } from './queue/queue-command';
import { replayCommand, type ReplayFlags } from './replay-command';
import { replayMessagesVerb } from './replay-messages/replay-messages-verb';
import { replayYearCommand } from './replay-year/replay-year-command';
import { rosterCommand } from './roster/roster-command';
import { setAsideCommand } from './set-aside/set-aside-command';
import { trainSignalsCommand } from './signals/train-signals-command';
import { staffCodeVerb } from './staff-code-verb';
import { statusVerb } from './status-verb';
import { trainCommand } from './train/train-command';
import { understandCommand } from './understand/understand-command';

const program = new Command('yimen').description('一门 · Yimen 的命令行').showHelpAfterError();

program
  .command('import')
  .description('装入一个社区的资料 · load a community folder, all or nothing')
  .argument('<folder>', 'folder of CSV files, see docs/community-files.md')
  .option('--dry-run', '只检查，不写入 · check only')
  .option('--if-empty', '已有社区时不写入 · do nothing when a community is loaded')
  .action(async (folder: string, options: { dryRun?: boolean; ifEmpty?: boolean }) => {
    process.exitCode = await importVerb({
      folder,
      dryRun: options.dryRun === true,
      ifEmpty: options.ifEmpty === true,
    });
  });

program
  .command('migrate')
  .description('建索引 · make the indexes')
  .action(async () => {
    process.exitCode = await migrateVerb();
  });

program
  .command('status')
  .description('正在运行的进程和内存 · what runs and its memory')
  .action(() => {
    process.exitCode = statusVerb();
  });

program
  .command('replay')
  .description('在虚拟时钟上播放一个情景文件 · play a scenario on a virtual clock')
  .argument('[file]', 'scenario, JSON Lines')
  .option('--community <folder>', 'community files', 'demo/community')
  .option('--real', 'on the resolved store instead of memory')
  .option('--deeds', 'list the deeds a call may name')
  .option('--faults', 'list the faults')
  .action(async (file: string | undefined, options: ReplayFlags) => {
    process.exitCode = await replayCommand(file ?? null, options);
  });

program
  .command('staff-code')
  .description('给工作人员发一次性绑定码 · a one-time code that binds a member of staff')
  .argument('<who>', 'name or id of the member of staff')
  .action(async (who: string) => {
    process.exitCode = await staffCodeVerb(who);
  });

program
  .command('api-token')
  .description('给工作人员或部门发接口令牌 · a token of the HTTP API for a member of staff or a department')
  .argument('[who]', 'name or id of the member of staff, or of who speaks for the department')
  .option('--department <name>', '代这个部门说话 · it speaks for this department')
  .option('--days <days>', '几天内有效 · how long it counts', Number, 30)
  .option('--revoke', '作废这位或这个部门的全部令牌 · end all of theirs, or of the department')
  .action(async (who: string | undefined, options: ApiTokenFlags) => {
    process.exitCode = await apiTokenVerb({
      who: who ?? null,
      department: options.department ?? null,
      days: options.days,
      revoke: options.revoke === true,
    });
  });

gridCommands().forEach((command) => program.addCommand(command));
addressCommands().forEach((command) => program.addCommand(command));
program.addCommand(drillCommand());
program.addCommand(setAsideCommand());
program.addCommand(queueCommand());
program.addCommand(phoneListCommand());
program.addCommand(proveCoverageCommand());
program.addCommand(rosterCommand());
program.addCommand(learnCommand());
program.addCommand(trainSignalsCommand());
program.addCommand(replayYearCommand());
program.addCommand(trainCommand());
program.addCommand(classifyCommand());
program.addCommand(understandCommand());
program.addCommand(feedsCommand());
program.addCommand(farmCalendarCommand());

program
  .command('replay-messages')
  .description('用真实的居民来信走一遍整条路 · feed real messages through the running processes')
  .argument('<file>', 'JSON Lines with id, title, detail and time')
  .option('--limit <count>', 'only the first so many', Number)
  .option('--at-once <count>', 'residents at the same time', Number, 20)
  .action(async (file: string, options: { limit?: number; atOnce: number }) => {
    process.exitCode = await replayMessagesVerb({
      file,
      limit: options.limit ?? null,
      atOnce: options.atOnce,
    });
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'failed'}\n`);
  process.exitCode = 1;
});
