/** Plain enough to read anywhere, in light and in dark; the panel's violet for what can be pressed. */
export const style = `
:root { color-scheme: light dark; --accent: light-dark(#6d3bc8, #bb9bff); --quiet: light-dark(#505a68, #a6b0be);
  --card: light-dark(#fff, #1c2129); --ground: light-dark(#eceff3, #0e1115); --text: light-dark(#171b21, #e9ecf1); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--text);
  font: 0.9375rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.625rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.125rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 0.9375rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
article { margin: 0.5rem 0; padding: 0.75rem 1rem; border-radius: 10px; background: var(--card); }
article ul { margin: 0.25rem 0; padding: 0; list-style: none; color: var(--quiet); font-size: 0.8125rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
h3 code:first-child { color: var(--accent); }
summary { cursor: pointer; color: var(--accent); font-size: 0.8125rem; }
pre { overflow-x: auto; margin: 0.5rem 0 0; padding: 0.75rem; border-radius: 6px; background: var(--ground); }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { article { border: 1px solid CanvasText; } }
`;
