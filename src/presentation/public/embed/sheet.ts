/**
 * Created by script, so that the page's content security policy allows it. The page sets its own
 * values through properties that start with `--sejajar-`; light and dark follow its `color-scheme`.
 * Rows become columns when the element (not the window) is wide enough.
 */
const CSS = `
:host{display:block;font-family:var(--sejajar-font,inherit);font-size:var(--sejajar-font-size,inherit);line-height:var(--sejajar-line-height,1.55);color:var(--sejajar-color,light-dark(#1d1b18,#ece8e1));text-align:start}
:host([hidden]){display:none}
.frame{container-type:inline-size;box-sizing:border-box;background:var(--sejajar-background,light-dark(#fffdf9,#1b1a18));border:1px solid var(--sejajar-border,light-dark(#d9d3c7,#45413a));border-radius:var(--sejajar-radius,.5rem);padding:var(--sejajar-padding,1rem);overflow-wrap:break-word}
:host([height]) .frame{overflow:auto;overscroll-behavior:contain}
.frame:focus-visible,a:focus-visible{outline:2px solid var(--sejajar-accent,light-dark(#8a3b12,#f0a97c));outline-offset:2px}
a{color:var(--sejajar-accent,light-dark(#8a3b12,#f0a97c));text-underline-offset:.15em}
h2,h3,p{margin:0;font-size:1em;font-weight:inherit}
.heading,h2{font-size:1.25em;line-height:1.3;font-weight:700;text-wrap:balance}
.heading{margin-block-end:.75rem}
h3{font-weight:700}
table,thead,tbody,tr,th,td{display:block;border:0;padding:0;text-align:inherit;font-weight:inherit}
thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tr+tr,td+td{margin-block-start:.75rem}
tbody tr+tr{border-block-start:1px solid var(--sejajar-border,light-dark(#d9d3c7,#45413a));padding-block-start:.75rem}
td{hyphens:auto}
td>:is(p,h2,h3)[lang]{white-space:pre-wrap}
.language{font-size:.8em;font-weight:700;letter-spacing:.02em}
.of-row{display:block;color:var(--sejajar-quiet,light-dark(#5e574c,#b7afa2))}
table[data-columns="1"] .of-row{display:none}
.told,.note,footer,.said{font-size:.85em;color:var(--sejajar-quiet,light-dark(#5e574c,#b7afa2))}
.told{font-weight:400}
.note{hyphens:none;margin-block-start:.25rem}
[data-outdated] .note{border-inline-start:3px double currentColor;padding-inline-start:.5em}
[data-state=missing] .note{border:1px dashed currentColor;border-radius:.25rem;padding:.4em .6em}
[data-role=caption] p:not(.note),[data-role=byline] p:not(.note){font-size:.9em}
[data-role=list-item] p:not(.note),[data-role=aside] p:not(.note){padding-inline-start:1em}
footer{border-block-start:1px solid var(--sejajar-border,light-dark(#d9d3c7,#45413a));margin-block-start:1rem;padding-block-start:.75rem;display:grid;gap:.25rem}
@container (min-inline-size:34rem){
:host(:not([view=stacked])) table:not([data-columns="1"]) .of-row{display:none}
:host(:not([view=stacked])) table:not([data-columns="1"]) thead{position:static;inline-size:auto;block-size:auto;overflow:visible;clip-path:none;white-space:normal;padding-block-end:.5rem}
:host(:not([view=stacked])) table:not([data-columns="1"]) tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 1.5rem}
:host(:not([view=stacked])) table:not([data-columns="1"]) td+td{margin:0}
}
@container (min-inline-size:52rem){
:host(:not([view=stacked])) table[data-columns="3"] tr{grid-template-columns:repeat(3,minmax(0,1fr))}
:host(:not([view=stacked])) table[data-columns="4"] tr{grid-template-columns:repeat(4,minmax(0,1fr))}
}
@media (forced-colors:active){.frame{border-color:CanvasText}}
@media print{.frame{max-block-size:none!important;overflow:visible!important}tr{break-inside:avoid}}
`;

export function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
