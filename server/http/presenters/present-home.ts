import type { HealthReport } from '../../platform/health';
import { escapeHtml } from './escape-html';
import { noteSentence } from './note-sentence';
import { reasonInChinese } from './reason-sentences';

export interface PresentHomeInput {
  readonly report: HealthReport;
  readonly webChat: boolean;
}

// Names of checks as people know them; an unknown one is shown as it is called.
const partNames = new Map([
  ['store', '存储'],
  ['redis', '队列 Redis'],
  ['bot', '聊天机器人'],
  ['chat', '聊天机器人'],
  ['jobs', '定时提醒'],
  ['clock', '时钟'],
  ['set-aside', '没处理成的'],
  ['store-writes', '写入存储'],
  ['disk', '磁盘空间'],
  ['spool', '暂存消息'],
]);

// What a list says when it is empty.
const wellWords = new Map([
  ['set-aside', '没有'],
  ['spool', '没有'],
]);

const thingsToTry = [
  [
    '报一件事',
    '打开聊天，选一位居民，写「三栋二单元的灯坏了好几天了」。机器人问一句，给出编号、负责人和期限。',
  ],
  ['接手办理', '换成片区负责人，回「001 收到」；办完回「001 办结 换了灯泡」，附一张照片。'],
  ['最后一句话', '换回那位居民，说「已解决」或「没解决」。想知道到哪一步了，随时问「进度」。'],
] as const;

/** The home page as HTML. */
export function presentHome({ report, webChat }: PresentHomeInput): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>一门</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/home.css">
</head>
<body>
<header>
<h1>一门</h1>
<p>说一次就够：谁在办、什么时候办好，都告诉您。</p>
<p class="ways">${webChat ? '<a class="button" href="/chat/">打开聊天</a> ' : ''}<a class="button plain" href="/portal">公开栏</a> <a class="button plain" href="/hall/">大厅大屏</a></p>
</header>
<main>
${webChat ? presentThingsToTry() : ''}
${presentParts(report)}
</main>
<footer><a href="/ready">运行状态</a> · <a href="/metrics">运行数据</a></footer>
</body>
</html>
`;
}

function presentThingsToTry(): string {
  const items = thingsToTry.map(([title, text]) => `<li><h3>${title}</h3><p>${text}</p></li>`);
  return `<section aria-labelledby="try">\n<h2 id="try">试三件事</h2>\n<ol class="try">\n${items.join('\n')}\n</ol>\n</section>`;
}

function presentParts({ ok, checks }: HealthReport): string {
  const rows = Object.entries(checks).map(([name, answer]) => {
    const well = answer.ok;
    const state = well
      ? escapeHtml(noteSentence(answer) ?? wellWords.get(name) ?? '正常')
      : `有问题：${escapeHtml(reasonInChinese(answer))}`;
    const title = escapeHtml(partNames.get(name) ?? name);
    return `<li class="${well ? 'well' : 'ill'}"><span>${title}</span><span>${state}</span></li>`;
  });
  const summary = ok
    ? '一切正常，可以使用。'
    : '有部分没有就绪：是什么、怎么办，写在下面。已收下的消息都在。';
  return `<section aria-labelledby="parts">\n<h2 id="parts">正在运行</h2>\n<p>${summary}</p>\n<ul class="parts">\n${rows.join('\n')}\n</ul>\n</section>`;
}
