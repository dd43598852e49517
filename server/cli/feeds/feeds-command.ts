import { Command } from 'commander';
import { listSources } from './list-sources';
import { parseFeedVerb } from './parse-feed-verb';
import { serveFeeds } from '../../feeds/recorded/serve-feeds';

interface Flags {
  readonly parse?: string;
  readonly selectors?: string;
  readonly sources?: boolean;
  readonly serve?: string;
  readonly port?: number;
}

/** `yimen feeds`: what the adapters of the sources make of an answer. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .description(
      '通知从哪些来源来、读出什么 · the sources of notices, and what is read in an answer of theirs',
    )
    .argument('[file]', '来源给的内容 · an answer of the source')
    .option('--parse <source>', '读一个文件，每条一行 JSON · read a file, a line of JSON each')
    .option('--selectors <file>', '网页列表的选择器，JSON · selectors of a list page, JSON')
    .option('--sources', '列出来源 · list the sources')
    .option('--serve <folder>', '在本机提供录下的内容 · serve recorded answers on this machine')
    .option('--port <port>', '用哪个端口，不填就随便一个 · which port; any when left out', Number)
    .action(async (file: string | undefined, flags: Flags, command: Command) => {
      const { parse, selectors, sources, serve } = flags;
      const output = {
        write: (line: string) => void process.stdout.write(`${line}\n`),
        complain: (line: string) => void process.stderr.write(`${line}\n`),
      };
      if (sources === true) listSources(output.write);
      else if (serve !== undefined) {
        const { port } = await serveFeeds({ folder: serve, port: flags.port ?? 0 });
        output.write(`http://127.0.0.1:${String(port)}/`);
      } else if (parse === undefined || file === undefined) command.help({ error: true });
      else {
        const input = { source: parse, file, selectors: selectors ?? null };
        process.exitCode = await parseFeedVerb(input, output);
      }
    });
}
