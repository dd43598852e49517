/** The home page's look, for a phone first. */
export const homeStyle = `
:root { color-scheme: light dark; --ink: #1c2421; --soft: #55625d; --paper: #f5f7f6; --card: #fff; --line: #d9e0dd;
  --green: #0b6b4f; --red: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eeeb; --soft: #a7b3ae; --paper: #121715; --card: #1b2220; --line: #33403b; --green: #5fd0a8;
    --red: #ffb4ab; }
  .button:not(.plain) { color: #08291f !important; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 16px 32px; max-width: 880px; background: var(--paper); color: var(--ink);
  font: 17px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { padding: 32px 0 8px; }
h1 { margin: 0; font-size: 40px; line-height: 1.2; letter-spacing: .08em; color: var(--green); }
h2 { margin: 32px 0 8px; font-size: 22px; }
h3 { margin: 0 0 4px; font-size: 18px; }
p { margin: 0 0 8px; }
header p { font-size: 19px; color: var(--soft); }
a { color: var(--green); }
a:focus-visible { outline: 3px solid var(--green); outline-offset: 3px; }
.button { display: inline-block; margin-top: 8px; padding: 10px 28px; border-radius: 10px; background: var(--green);
  color: #fff; font-size: 19px; text-decoration: none; border: 2px solid var(--green); }
.button.plain { padding: 10px 20px; background: none; color: var(--green); }
.ways { display: flex; flex-wrap: wrap; gap: 0 12px; }
.try, .parts { margin: 0; padding: 0; list-style: none; display: grid; gap: 12px; }
.try { counter-reset: step; }
.try li { counter-increment: step; padding: 16px; border: 1px solid var(--line); border-radius: 12px;
  background: var(--card); }
.try h3::before { content: counter(step) ". "; color: var(--green); }
.parts li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; padding: 10px 16px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.well span:last-child { color: var(--green); }
.ill span:last-child { color: var(--red); }
footer { margin-top: 32px; color: var(--soft); }
@media (min-width: 720px) { .try { grid-template-columns: repeat(3, 1fr); } }
`;
