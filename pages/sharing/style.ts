/**
 * The style of a shared page, set inline: no second request, known to the CSP by its hash. Colours are design/tokens.css in hex, since old
 * phones do not read oklch; charts take theirs from the same names as in the app.
 */
export const sharedStyle = `*{box-sizing:border-box}
:root{color-scheme:light dark;--paper:#f4f1ea;--sheet:#fdfcfa;--sunken:#f0ece5;--rule:#e1ddd6;--edge:#868591;--ink:#211d2f;--ink-2:#4d4b5a;--ink-3:#696774;--on-ink:#fbfaf7;--promoter:#006279;--promoter-text:#005369;--passive:#cbc9bf;--passive-line:#828175;--passive-text:#525045;--detractor:#c65d26;--detractor-text:#994018;--reply:#892862;--alert:#b7162d;--focus:#892862;--hatch-line:#71707d8c;--echo-50:.34;--echo-80:.19;--echo-95:.09;--t-11:.6875rem;--t-12:.75rem;--t-13:.8125rem;--t-14:.875rem;--t-20:1.25rem;--r-1:4px;--font-ui:-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",Arial,sans-serif}
:root:lang(zh){--t-11:.75rem}
:root:lang(zh-Hant){--font-ui:-apple-system,"Segoe UI",Roboto,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",Arial,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:#100e17;--sheet:#181721;--sunken:#211f2b;--rule:#2e2c38;--edge:#747281;--ink:#eeede7;--ink-2:#bfbeb5;--ink-3:#9b9aa5;--on-ink:#16141e;--promoter:#55adc0;--promoter-text:#78cddc;--passive:#52515a;--passive-line:#8c8b94;--passive-text:#bfbeb7;--detractor:#d77945;--detractor-text:#efa265;--reply:#e586b8;--alert:#f2696a;--focus:#e586b8;--hatch-line:#a4a3b080;--echo-50:.36;--echo-80:.21;--echo-95:.11}}
html{background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);font:400 1rem/1.5 var(--font-ui)}
h1,h2,p,ul,table,figure{margin:0;padding:0}
h1{font-size:1.625rem;line-height:1.3;font-weight:600;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:anywhere}
:lang(zh) h1{letter-spacing:0}
h2{font-size:.875rem;font-weight:600}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
.sheet{max-width:1080px;margin:0 auto;min-height:100vh;background:var(--sheet);padding:24px 32px 40px}
.top{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 24px;font-size:.8125rem;color:var(--ink-3)}
.top b{color:var(--ink-2);font-weight:600}
nav{display:flex;flex-wrap:wrap}
nav a{display:flex;align-items:center;min-height:44px;padding:0 10px}
nav [aria-current]{color:var(--ink);font-weight:600}
.lead{margin:4px 0 24px;font-size:.875rem;color:var(--ink-2)}
.tiles{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:32px 48px;align-items:start}
.alone{grid-template-columns:minmax(0,1fr);max-width:760px}
section{border-top:1px solid var(--ink);padding-top:12px;min-width:0}
.of{font-size:.75rem;color:var(--ink-3);margin-top:2px;overflow-wrap:anywhere}
.hero{display:flex;flex-wrap:wrap;gap:8px 32px;margin:12px 0 16px}
.figure{flex:none}
.figure b{font-size:3.5rem;line-height:1;font-weight:600;letter-spacing:-.04em}
.figure i{font-style:normal;font-size:1.625rem;color:var(--ink-3);margin-inline-start:4px}
.figure .small{font-weight:400}
.figure .range{font-size:1.125rem}
.figure .few{display:grid;place-items:center;width:132px;height:64px;border:1px dashed var(--edge);border-radius:6px;color:var(--ink-2)}
.figure span{display:block;font-size:.75rem;color:var(--ink-3);margin-top:4px}
.says{flex:1;min-width:220px;max-width:32em;color:var(--ink-2);text-wrap:pretty}
.says b,.first{color:var(--ink);font-weight:600}
.note{font-size:.75rem;color:var(--ink-3);margin-top:8px;text-wrap:pretty;overflow-wrap:anywhere}
.slim{display:none}
table{width:100%;border-collapse:collapse;font-size:.8125rem}
th{font-weight:400;text-align:start;color:var(--ink-3);padding:4px 12px 4px 0;border-bottom:1px solid var(--ink);vertical-align:bottom}
tbody th{color:var(--ink);border-color:var(--rule);overflow-wrap:anywhere;vertical-align:middle}
td{padding:6px 12px 6px 0;border-bottom:1px solid var(--rule)}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.num b{font-weight:600}.num i{font-style:normal;color:var(--ink-3)}
.held i{display:block;white-space:nowrap;font-style:normal;color:var(--ink-3);font-size:.75rem}
.echo{width:150px}
.dim{color:var(--ink-3)}
.words{list-style:none}
.words li{display:flex;gap:12px;padding:12px 0;border-bottom:1px solid var(--rule)}
.mouth{flex:none;display:grid;place-items:center;width:32px;height:28px;border-radius:10px 10px 10px 2px;border:1.5px solid var(--edge);font-weight:600;font-size:.875rem}
.words p{overflow-wrap:anywhere;min-width:0}
.end{margin-top:32px;padding-top:12px;border-top:1px solid var(--rule);font-size:.75rem;color:var(--ink-3);text-wrap:pretty}
ol.pages{list-style:none;margin:24px 0 0;padding:0;display:grid;gap:24px}
.pages svg{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:4px}
.take{max-width:420px}
.button{display:inline-flex;align-items:center;min-height:44px;padding:0 24px;border-radius:10px 10px 10px 2px;background:var(--ink);color:var(--on-ink);font-weight:600;text-decoration:none}
.door{max-width:420px;padding-top:12vh}
.door p{margin-top:8px;color:var(--ink-2)}
label{display:block;margin-top:24px;font-weight:600;font-size:.875rem}
input{display:block;width:100%;min-height:44px;margin-top:4px;padding:0 12px;border:1.5px solid var(--edge);border-radius:10px;background:var(--sheet);color:var(--ink);font:inherit}
button{min-height:44px;margin-top:16px;padding:0 24px;border:0;border-radius:10px 10px 10px 2px;background:var(--ink);color:var(--on-ink);font:inherit;font-weight:600;cursor:pointer}
.wrong{padding:8px 12px;border:1.5px solid var(--alert);border-radius:10px}
.chart{display:block;overflow:visible;height:auto}
.chart text{font-family:var(--font-ui);font-variant-numeric:tabular-nums}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:800px){.tiles{grid-template-columns:minmax(0,1fr)}.sheet{padding:16px 16px 32px}.echo{width:96px}}
@media(max-width:480px){.broad,.answers{display:none}.slim{display:block}.echo{width:84px}td,th{padding-inline-end:8px}}
@media(forced-colors:active){button{border:1px solid}}
@media print{.sheet{max-width:none;padding:0}nav{display:none}section{break-inside:avoid}}
`.replaceAll('\n', '')
