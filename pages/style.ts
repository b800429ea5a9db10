import type { Palette } from '#domain/listen/palette.ts'

/**
 * The style of our public pages, set inline: no second request. The server names the hash of each part in the CSP.
 * Colours are design/tokens.css in hex, since old phones do not read oklch.
 */
const base = `*{box-sizing:border-box}
:root{color-scheme:light dark;--paper:#f4f1ea;--sheet:#fdfcfa;--rule:#868591;--ink:#211d2f;--ink2:#4d4b5a;--ink3:#696774;--on:#fbfaf7;--focus:#892862;--alert:#b7162d;--soft:#fde7e5;--line:#0000;--fill:var(--ink);--of:var(--on)}
@media(prefers-color-scheme:dark){:root{--paper:#100e17;--sheet:#181721;--rule:#747281;--ink:#eeede7;--ink2:#bfbeb5;--ink3:#9b9aa5;--on:#16141e;--focus:#e586b8;--alert:#f2696a;--soft:#472020;--line:#2e2c38}}
html{background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);font:400 1rem/1.6 -apple-system,"Segoe UI",Roboto,Arial,sans-serif}
h1,h2,p,ul,fieldset{margin:0;padding:0;border:0;min-width:0}
h1,h2{font-size:1.625rem;line-height:1.3;font-weight:600;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:anywhere}
:lang(zh) h1,:lang(zh) h2{font-size:1.5rem;line-height:1.4;letter-spacing:0}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
.card{display:flex;flex-direction:column;background:var(--sheet);min-height:100vh;min-height:100dvh;max-width:688px;margin:0 auto}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 16px;padding:12px 20px;font-size:.875rem}
.brand{display:flex;align-items:center;gap:10px;font-weight:600;overflow-wrap:anywhere;min-width:0}
.brand img{display:block;max-height:32px;max-width:160px}
.logo{flex:none;display:grid;place-items:center;min-width:28px;height:28px;border-radius:6px;background:var(--ink);color:var(--on);font-size:.8125rem}
nav{margin-inline:auto -8px}
nav a{display:flex;align-items:center;min-height:44px;padding:0 8px;font-size:.8125rem;color:var(--ink2)}
main{flex:1;display:flex;flex-direction:column;padding:8px 20px 20px}
main p{color:var(--ink2);overflow-wrap:anywhere}
h1.asked{font-size:.9375rem;font-weight:400;line-height:1.5;letter-spacing:0;color:var(--ink2)}
button{display:block;width:100%;min-height:52px;margin-top:12px;padding:8px 20px;border:0;border-radius:10px 10px 10px 2px;background:var(--fill);color:var(--of);font:inherit;font-weight:600;cursor:pointer}
button:hover{opacity:.88}
.end{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 24px;padding:8px 20px 16px;font-size:.75rem;line-height:1.5;color:var(--ink3)}
.end span{flex:1 1 200px}
.end a{display:grid;place-items:center;min-height:44px}
[hidden]{display:none!important}
@media(max-width:359px){.top,main,.end{padding-inline:16px}}
@media(min-width:640px){body{padding:40px 24px}.card{min-height:520px;border-radius:28px 28px 28px 4px;box-shadow:0 0 0 1px var(--line),0 8px 24px -8px #211d2f2e}main{padding-block:24px}.top,main,.end{padding-inline:32px}button{width:auto;min-width:180px}}
@media(forced-colors:active){button{border:1px solid}}
`.replaceAll('\n', '')

/** The question and its answer. */
const ask = `.scale{display:grid;grid-template-columns:repeat(6,1fr);gap:8px;margin-top:24px}
.asked~.scale{margin-top:16px}
.scale label{position:relative}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale span{display:grid;place-items:center;height:52px;border-radius:10px 10px 10px 2px;border:1.5px solid var(--rule);font-size:1.125rem;font-weight:600;font-variant-numeric:tabular-nums}
.scale :hover+span{border-color:var(--ink)}
.scale :checked+span{background:var(--fill);border-color:var(--fill);color:var(--of);box-shadow:0 0 0 4px #8685914d,0 0 0 8px #86859126}
.scale :focus-visible+span{outline:2px solid var(--focus);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:24px;margin-top:14px;font-size:.8125rem;line-height:1.4;color:var(--ink2)}
.note{margin-bottom:16px;padding:8px 12px;border-radius:10px;background:var(--paper);font-size:.875rem}
h2{margin-top:20px}
.why{display:block;margin-top:4px;font-size:.9375rem;line-height:1.5;color:var(--ink2)}
.why span{display:none}.why .on{display:inline}.why i{font-style:normal;color:var(--ink3)}
@supports selector(:has(a)){.why .on{display:none}
form:has([data-g=p]:checked) .p,form:has([data-g=n]:checked) .n,form:has([data-g=d]:checked) .d{display:inline}}
textarea{display:block;width:100%;min-height:96px;margin-top:12px;padding:14px 16px;border:1.5px solid var(--rule);border-radius:18px 18px 18px 3px;background:var(--sheet);color:var(--ink);font:inherit;resize:none;field-sizing:content}
textarea:focus-visible{border-color:var(--focus);outline-offset:0;outline-width:1px;border-radius:18px 18px 18px 3px}
.consent{display:flex;align-items:center;gap:12px;min-height:44px;margin-top:8px;font-size:.9375rem;cursor:pointer}
.consent input{appearance:none;display:grid;place-items:center;width:22px;height:22px;margin:0;flex:none;border:1.5px solid var(--rule);border-radius:5px}
.consent :checked{background:var(--fill);border-color:var(--fill)}
.consent :checked:after{content:"";width:6px;height:11px;margin-top:-3px;border:solid var(--of);border-width:0 2px 2px 0;transform:rotate(45deg)}
.problems{margin-bottom:24px;padding:12px 16px;border:1.5px solid var(--alert);border-radius:10px;background:var(--soft)}
.problems ul{padding-inline-start:1.2em}
@media(max-width:359px){.scale{gap:4px}}
@media(min-width:640px){.scale{grid-template-columns:repeat(11,1fr)}}
@media(forced-colors:active){.scale :checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText}.consent input{appearance:auto}}
`.replaceAll('\n', '')

/** Pages that only say something or offer a few choices. */
const words = `.bye{margin:auto 0;padding-bottom:48px}
.bye>*+*{margin-top:12px}
.bye svg{display:block;width:72px;height:72px;margin:0 0 20px -4px}
.bye p+p a,.small{font-size:.875rem}
.bye form{margin-top:16px;max-width:320px}
.bye fieldset+label,.bye legend{display:block;margin-top:16px;font-weight:600}
.pick{display:flex;align-items:center;gap:10px;min-height:44px}
select{width:100%;min-height:44px;padding:0 10px;border:1.5px solid var(--rule);border-radius:10px;background:var(--sheet);color:var(--ink);font:inherit}
.bye hr{width:100%;margin:28px 0 16px;border:0;border-top:1px solid var(--rule)}
.ways{display:flex;flex-wrap:wrap;gap:0 24px}.ways a{display:flex;align-items:center;min-height:44px;font-weight:600}
.all{columns:2;margin:16px -8px 0}.all a{font-size:1rem}
`.replaceAll('\n', '')

export const pageStyles = { base, ask, words } as const

/** A program's own colour over ours; the rest of the page stays as it is, so that nothing but it has to be checked. */
export const styleOf = (palette: Palette | null): string | undefined => (palette ? paletteStyle(palette) : undefined)

const paletteStyle = ({ light, dark }: Palette): string =>
  `:root{--fill:${light.fill};--of:${light.on}}@media(prefers-color-scheme:dark){:root{--fill:${dark.fill};--of:${dark.on}}.brand img{padding:4px;border-radius:6px;background:#fff}}`
