// Before the first paint, so that a dark desk never flashes white.
try {
  const theme = localStorage.getItem("ringside.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage, no choice kept: the system's theme it is.
}
