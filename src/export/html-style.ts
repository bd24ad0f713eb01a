/** The style sheet of the HTML export: system fonts, light and dark, phone to paper. No `url()`, so nothing is fetched. */
export const HTML_STYLE = `
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --card: #ffffff; --ink: #1c1b19; --soft: #5c5952; --line: #dcd8ce; --link: #1f4e8c;
  --confirmed: #1d6b3a; --single: #2a5d7c; --disputed: #96530a; --superseded: #66625a; --denied: #a3262a;
  --open: #fff6e6; --harm: #fbd9d3; --who: #e4dcf7; --where: #d5ead9; --words: #ecebe4;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Cambria, Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #161614; --card: #1f1e1c; --ink: #ebe8e1; --soft: #a9a498; --line: #3a3833; --link: #9cc2f5;
    --confirmed: #7fcf9b; --single: #8fc3e3; --disputed: #f0b35e; --superseded: #aaa59a; --denied: #f29a95;
    --open: #2b2417; --harm: #5a2a25; --who: #3d3260; --where: #23452e; --words: #33312c;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: 1.5rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .875rem; border-top: 1px solid var(--line); }
.kicker { margin: 0; color: var(--soft); font-size: .875rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font: 600 clamp(1.7rem, 1.2rem + 2.2vw, 2.7rem)/1.15 var(--serif); margin: 1.2rem 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.6rem 0 .8rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 0; }
.about { color: var(--soft); margin: .2rem 0 .8rem; }
.summary { font: 1.15rem/1.6 var(--serif); max-width: 42rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:is(tr, li, span, article):target { outline: 2px solid var(--disputed); outline-offset: 3px; border-radius: 2px; }
.at:target + mark { outline: 2px solid var(--disputed); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cite { font-size: .8em; text-decoration: none; padding: 0 .08em; white-space: nowrap; }
h1 .cite { font: 400 .95rem/1 var(--sans); vertical-align: .55em; }
.cite:hover, .cite:focus { text-decoration: underline; }
.none { color: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: top; padding: .55rem .9rem .55rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .8rem; font-weight: 500; color: var(--soft); padding-top: 0; }
tbody th { font-weight: 500; }
td.status { white-space: nowrap; width: 9.5rem; font-weight: 600; }
td.value { font-weight: 700; }
td.voices { color: var(--soft); font-size: .9375rem; width: 42%; }
.confirmed { color: var(--confirmed); } .single-source { color: var(--single); } .disputed { color: var(--disputed); }
.superseded { color: var(--superseded); } .denied { color: var(--denied); }
tr.split > * { border-bottom: 0; }
tr.opened td { padding: 0 0 1rem; }
.sides { list-style: none; margin: 0; padding: 0; display: grid; gap: .7rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
.sides > li { background: var(--open); border-inline-start: 4px solid var(--disputed); padding: .7rem .9rem; border-radius: 3px; }
.sides > li.stale { border-color: var(--superseded); }
.sides b { display: block; font-size: 1.15rem; margin-bottom: .2rem; }
.sides p { margin: .25rem 0; font-size: .9375rem; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline > li { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding: .35rem 0; }
.timeline time, .timeline .clock { color: var(--soft); font-variant-numeric: tabular-nums; }
.plainlist { list-style: none; margin: 0; padding: 0; }
.plainlist > li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
.plainlist > li:last-child { border-bottom: 0; }
.report { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 1.2rem clamp(1rem, 3vw, 1.8rem); margin: 0 0 1.2rem; }
.report .about { font-size: .875rem; }
.copy { font-size: .9375rem; border-inline-start: 4px solid var(--line); padding-inline-start: .7rem; margin: .4rem 0 .8rem; }
.para { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2rem; }
.para > p { font: 1.0625rem/1.7 var(--serif); margin: .35rem 0; max-width: 40rem; white-space: pre-line; }
.para > p.headline { font: 600 1.3rem/1.35 var(--serif); }
.para > p.caption, .para > p.dateline, .para > p.byline { color: var(--soft); font-size: .9375rem; }
mark { color: inherit; background: var(--words); border-radius: 2px; padding: .1em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.harm { background: var(--harm); } mark.who { background: var(--who); } mark.where { background: var(--where); }
mark.deep { box-shadow: inset 0 -2px 0 var(--soft); }
.num { font: 600 .68rem/1 var(--sans); vertical-align: super; text-decoration: none; padding: 0 .12em; }
.notes { list-style: none; margin: .1rem 0 .9rem; padding: 0 0 0 .8rem; border-inline-start: 2px solid var(--line); font-size: .8125rem; line-height: 1.5; color: var(--soft); }
.notes a { white-space: nowrap; }
.notes b { color: var(--ink); }
.notes .num { vertical-align: baseline; font-size: .75rem; }
details { margin-top: .8rem; font-size: .875rem; color: var(--soft); }
summary { cursor: pointer; }
.cut q { white-space: pre-line; }
@media (min-width: 60rem) {
  .para { grid-template-columns: minmax(0, 1fr) 19rem; }
  .notes { margin-top: .6rem; }
}
@media (max-width: 44rem) {
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: .7rem 0; border-bottom: 1px solid var(--line); }
  tbody tr.split { padding-bottom: .2rem; border-bottom: 0; }
  tbody tr.opened { padding-top: 0; }
  th, td, td.voices, td.status { padding: 0; border: 0; width: auto; }
  td.status { font-size: .8125rem; }
  td.value { font-size: 1.2rem; line-height: 1.35; }
  .timeline > li { grid-template-columns: 1fr; gap: 0; padding: .5rem 0; }
}
@media print {
  :root { --page: #ffffff; --card: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --link: #000000; --open: #ffffff;
    --confirmed: #000000; --single: #000000; --disputed: #000000; --superseded: #000000; --denied: #000000;
    --harm: #f3dcd8; --who: #e6e0f3; --where: #dcebdf; --words: #eeeeee; }
  @page { margin: 16mm 15mm; }
  html { font-size: 9pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  h1 { font-size: 22pt; } h2, h3, .report > .about, .copy, .para:has(.headline) { break-after: avoid; }
  tr, .sides > li, .timeline > li, .plainlist > li { break-inside: avoid; }
  .report { border: 0; border-top: 1px solid #000; border-radius: 0; padding: 8pt 0 0; }
  .para { grid-template-columns: minmax(0, 1fr) 52mm; break-inside: avoid; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; } .skip { display: none; }
  details::details-content { content-visibility: visible; display: block; }
}
`
