/** The sign-in page's own style; its names come from the design tokens. */
export const style = `
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; display: grid; place-items: center; padding: var(--space-4);
  background: var(--surface-ground); color: var(--text);
  font: var(--type-body) / var(--leading) var(--font); }
main { width: min(30rem, 100%); padding: var(--space-6) clamp(var(--space-4), 5vw, var(--space-10)); border-radius: var(--radius);
  background: var(--surface-raised); display: grid; gap: var(--space-3); }
h1 { font-size: var(--type-name); line-height: 1.2; }
h2 { font-size: var(--type-body); margin-top: var(--space-4); }
ul { padding-left: var(--space-6); color: var(--text-muted); font-size: var(--type-meta); }
form { display: grid; gap: var(--space-3); }
fieldset { border: 1px solid var(--edge); border-radius: var(--radius); padding: 0;
  max-height: 22rem; overflow: auto; }
label { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-2) var(--space-4);
  min-height: 3.25rem; cursor: pointer; }
label:hover { background: var(--surface-hover); }
label:has(:checked) { background: var(--accent-tint); }
label:has(:focus-visible), button:focus-visible { outline: 3px solid var(--focus-ring); outline-offset: -3px; }
label input { position: absolute; opacity: 0; }
label small { display: block; color: var(--text-muted); font-size: var(--type-meta); }
.face { flex: none; width: 2.25rem; height: 2.25rem; display: grid; place-items: center;
  border-radius: var(--radius-full); background: var(--surface-pressed); }
label:has(:checked) .face { background: var(--accent); color: var(--on-accent); }
.badge { justify-self: start; padding: 0 var(--space-3); border-radius: var(--radius-full);
  background: var(--accent-tint); color: var(--accent); font-size: var(--type-meta); }
.muted { color: var(--text-muted); }
.hidden { position: absolute; clip-path: inset(50%); }
.actions { display: flex; justify-content: flex-end; gap: var(--space-3); margin-top: var(--space-3); }
button { min-height: var(--target); padding: 0 var(--space-6); border: 0; cursor: pointer;
  border-radius: var(--radius-full); background: var(--accent); color: var(--on-accent); font: inherit; }
button:hover { background: var(--accent-hover); }
button.quiet { background: transparent; color: var(--text); }
button.quiet:hover { background: var(--surface-hover); }
`;
