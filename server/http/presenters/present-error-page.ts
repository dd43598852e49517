const wordsOfStatus = new Map([
  [400, '看不懂这个请求'],
  [403, '这里不能打开'],
  [404, '没有这个页面'],
  [413, '发来的内容太大'],
  [429, '试得太多，请稍后再试'],
  [503, '暂时用不了，请稍后再试'],
]);

/** What a person sees in a browser where a program would read JSON. `home`: the first page of what they were reading. */
export function presentErrorPage(status: number, home: '/' | '/portal' = '/'): string {
  const words = wordsOfStatus.get(status) ?? '出了点问题，请稍后再试';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words} · 一门</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/home.css">
</head>
<body>
<header>
<h1>一门</h1>
<p>${words}。</p>
<p><a class="button" href="${home}">回首页</a></p>
</header>
</body>
</html>
`;
}
