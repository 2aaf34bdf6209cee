// The shell of the desktop, kept by the browser so that it opens without a network and says so. It keeps the
// page and its files, never an answer of the server: what an agent sees of a desk is live, or not shown.
const build = "__BUILD__";
const files = __FILES__;
const shell = `ringside-${build}`;

/** A server that says nothing for so long is out of reach, in milliseconds. */
const patience = 10_000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(files)));
});

// The pages of the build before have gone by then: it waits for that, or for a page that asks for it.
self.addEventListener("activate", (event) => {
  const drop = (names) =>
    Promise.all(names.filter((name) => name !== shell).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(drop));
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (pathname === "/") event.respondWith(freshPage(request));
  } else if (files.includes(pathname)) {
    event.respondWith(keptFile(request));
  }
});

/** The server's page; without a server the kept one, which then finds no desk and says so. */
async function freshPage(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience) });
  } catch {
    return (await caches.match("/", { cacheName: shell })) ?? Response.error();
  }
}

/** Files are named by their content, or belong to this build. */
async function keptFile(request) {
  const kept = await caches.match(request, { cacheName: shell, ignoreSearch: true });
  return kept ?? fetch(request);
}
