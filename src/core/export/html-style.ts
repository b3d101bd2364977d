/** How an exported page looks: light or dark as the reader's system is, on paper too. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --ink: #211f1c; --quiet: #655f56; --line: #e3ded4; --link: #9c3020;
  --yellow: #fbe58b; --green: #c3e8b5; --blue: #bfdcf7; --pink: #f8cadb; --purple: #dccff5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1917; --ink: #e2ddd3; --quiet: #a59e92; --line: #38352f; --link: #ec9a86;
    --yellow: #5a4a0e; --green: #24502a; --blue: #1d4468; --pink: #642a43; --purple: #46346b;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
body { font: 1.125rem/1.6 Charter, 'Source Serif 4', Georgia, 'Noto Serif', serif; }
article { max-inline-size: 36rem; margin: 3rem auto; padding-inline: 1rem; }
article + article { border-block-start: 1px solid var(--line); padding-block-start: 3rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
header p, figcaption, .tags { color: var(--quiet); font-size: 0.875em; }
a { color: var(--link); }
p, li, h1, h2, a { overflow-wrap: anywhere; }
img { max-inline-size: 100%; block-size: auto; }
figure { margin-inline: 0; }
pre, table, math[display='block'] { display: block; overflow-x: auto; max-inline-size: 100%; }
td, th { border: 1px solid var(--line); padding: 0.25em 0.5em; text-align: start; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }
mark { color: inherit; background: var(--yellow); border-radius: 2px; }
mark.green { background: var(--green); }
mark.blue { background: var(--blue); }
mark.pink { background: var(--pink); }
mark.purple { background: var(--purple); }
aside { margin-block: 1em; padding: 0.5em 1em; border: 1px solid var(--line); border-radius: 6px; }
aside > * { margin-block: 0.4em; }
@media (forced-colors: active) { mark { forced-color-adjust: none; background: Mark; color: MarkText; } }
@media print { article { margin-block: 0; max-inline-size: none; } }
`;
