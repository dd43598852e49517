/** The look of the public pages: large type, strong contrast, for a phone first; no colour says anything alone. */
export const portalStyle = `
:root { --ink: #1a1a1a; --soft: #4a4a4a; --paper: #f6f4ef; --card: #fff; --line: #c9c4b8; --link: #0b4f91;
  --red: #b3141a; --orange: #8a3c00; --yellow: #6b5200; --blue: #0b4f91; --deep: #0b5d45; }
* { box-sizing: border-box; }
html { font-size: 20px; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 1080px; padding: 0 1rem 2rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible
  { outline: 4px solid var(--deep); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--card); }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 1.5rem;
  padding: .75rem 0; border-bottom: 3px solid var(--deep); }
.name { margin: 0; font-size: 1.5rem; font-weight: 700; line-height: 1.3; }
.name a { display: inline-block; padding: .25rem 0; color: var(--deep); text-decoration: none; }
nav, .pages { display: flex; flex-wrap: wrap; gap: .5rem; }
nav a, .pages a, .more { display: inline-block; padding: .5rem .75rem .5rem 0; min-height: 2.4rem; border-radius: .4rem;
  color: var(--deep); font-weight: 700; text-decoration: underline; text-underline-offset: .2em; }
h1 { margin: 1.25rem 0 .75rem; font-size: 1.6rem; line-height: 1.4; }
h2 { margin: 0 0 .5rem; font-size: 1.3rem; line-height: 1.4; }
h3 { margin: 0; font-size: 1.1rem; line-height: 1.5; }
p { margin: 0 0 .6rem; }
.columns { display: grid; gap: 1rem; margin: 1rem 0; padding: 0; }
.columns > section, .card { padding: 1rem; border: 1px solid var(--line); border-radius: .6rem;
  background: var(--card); }
.list { margin: 0; padding: 0; list-style: none; }
.list li { padding: .6rem 0; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; }
.list a { display: inline-block; padding: .3rem 0; font-size: 1.1rem; line-height: 1.5; }
.about { margin: 0; color: var(--soft); font-size: .95rem; }
.tag { display: inline-block; padding: 0 .5rem; border: 2px solid currentColor; border-radius: .3rem;
  font-size: .95rem; font-weight: 700; }
.tag.red { background: var(--red); border-color: var(--red); color: #fff; }
.tag.orange { background: var(--orange); border-color: var(--orange); color: #fff; }
.tag.yellow { color: var(--yellow); }
.tag.blue { color: var(--blue); }
.warning { margin: 1rem 0; padding: 1rem; border: 4px solid var(--red); border-radius: .6rem;
  background: var(--card); }
.warning.orange { border-color: var(--orange); }
.text { margin: 1rem 0; white-space: pre-wrap; font-size: 1.1rem; line-height: 1.8; }
dl { display: grid; gap: .1rem 1rem; margin: 1rem 0; }
dt { color: var(--soft); }
dd { margin: 0 0 .6rem; }
dd .list li, dd .list a { padding: 0; font-size: 1rem; line-height: inherit; }
form { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem; margin: 1rem 0; }
label { display: grid; gap: .2rem; min-width: 0; max-width: 100%; }
label input, label select { width: 100%; }
select, input, button { min-height: 2.6rem; padding: .4rem .8rem; border: 2px solid var(--soft); border-radius: .4rem;
  background: var(--card); color: var(--ink); font: inherit; max-width: 100%; }
button { border-color: var(--deep); background: var(--deep); color: #fff; font-weight: 700; }
table { width: 100%; margin: 1rem 0 2rem; border-collapse: collapse; background: var(--card); }
caption { padding: .4rem 0; text-align: left; font-size: 1.1rem; font-weight: 700; }
th, td { padding: .6rem .8rem; border: 1px solid var(--line); text-align: left; }
td { text-align: right; font-variant-numeric: tabular-nums; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); }
footer a { display: inline-block; padding: .4rem .5rem; }
@media (min-width: 760px) {
  .columns { grid-template-columns: repeat(2, 1fr); }
  dl { grid-template-columns: max-content 1fr; }
}
`;
