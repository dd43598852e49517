import { html, nothing, type Html } from './html';

export interface ShellInput {
  readonly community: string;
  /** Null: the first page. */
  readonly title: string | null;
  readonly main: Html;
  /** What narrows the feeds that the page names: `?column=…`. */
  readonly feedQuery?: string;
}

/** A whole page: readable without script, the same head and foot everywhere. */
export function shell({ community, title, main, feedQuery = '' }: ShellInput): string {
  const name = `${community}公开栏`;
  const rss = `/portal/feed.xml${feedQuery}`;
  const json = `/portal/feed.json${feedQuery}`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === null ? name : `${title} · ${name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/portal/style.css" />
        <link rel="alternate" type="application/rss+xml" title="${name}" href="${rss}" />
        <link rel="alternate" type="application/feed+json" title="${name}" href="${json}" />
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          <p class="name"><a href="/portal">${name}</a></p>
          <nav aria-label="公开栏">
            <a href="/portal/notices">通知</a>
            <a href="/portal/guide">办事指南</a>
            <a href="/portal/figures">办理数字</a>
          </nav>
        </header>
        <main id="main">${title === null ? nothing : html`<h1>${title}</h1>`} ${main}</main>
        <footer>
          <p>有事请在聊天里告诉机器人，或到服务中心窗口。着火、有人受伤等险情请打 119、120、110。</p>
          <p>订阅通知：<a href="${rss}">RSS</a> <a href="${json}">JSON</a></p>
        </footer>
      </body>
    </html> `.markup;
}
