import { toPlainText } from '../../../../server/feeds/articles/to-plain-text';

describe('HTML as plain text', () => {
  it.each([
    ['没有标签', '没有标签'],
    ['<p>一</p><p>二</p>', '一\n二'],
    ['一<br>二<br/>三', '一\n二\n三'],
    ['<table><tr><td>鸡蛋</td><td>5元</td></tr><tr><td>大米</td></tr></table>', '鸡蛋 5元\n大米'],
    ['<b>粗</b>体 &lt;3 &amp; &#x4e00;', '粗体 <3 & 一'],
    ['<style>p{}</style><script>alert("x")</script>好', '好'],
    ['<!-- 注 -->好', '好'],
    ['a < b', 'a < b'],
    ['<p>没有关', '没有关'],
  ])('%s', (html, text) => {
    expect(toPlainText(html)).toBe(text);
  });

  it.each([['<div>'.repeat(9_000)], ['<div>'.repeat(200_000)], ['<'.repeat(1_000_000)]])(
    'takes little time however hostile it is',
    (html) => {
      const started = performance.now();
      expect(toPlainText(`${html}好`)).toContain('好');
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
