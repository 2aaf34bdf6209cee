// Before the first paint, so that a dark desk never flashes white.
try {
  const theme = localStorage.getItem("ringside.theme");
  const known = ["light", "dark", "contrast"].includes(theme);
  if (known) document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice kept: the system's theme it is.
}
