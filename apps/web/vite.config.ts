import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { early } from "./build/early.ts";
import { firstScreenBudget } from "./build/budget.ts";
import { firstScreenChunks } from "./build/first-screen.ts";
import { serviceWorker } from "./build/service-worker.ts";
import { sharedWorker } from "./build/shared-worker.ts";
import { widgetLanguages } from "./build/widget-languages.ts";

const packages = fileURLToPath(new URL("../../packages", import.meta.url));

export default defineConfig({
  plugins: [
    react(),
    widgetLanguages(["en", "de", "es", "fr", "ja", "ar"]),
    sharedWorker(),
    serviceWorker(),
    early(/inter-latin-wght-normal/),
    firstScreenBudget({ entry: "index.html", workers: ["worker"], kibibytes: 120 }),
  ],
  resolve: {
    alias: {
      "@ringside/desk": `${packages}/desk/src/index.ts`,
      "@ringside/contract": `${packages}/contract/src/index.ts`,
    },
  },
  build: {
    // What `light-dark()` needs: every browser since the spring of 2024.
    target: ["chrome123", "edge123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: firstScreenChunks(new URL("src/feed/worker.ts", import.meta.url)) },
    },
    reportCompressedSize: false,
    // One small sheet: a part whose style could not be fetched would stay without it until a reload.
    cssCodeSplit: false,
  },
  worker: { format: "es" },
  server: {
    port: 10061,
    proxy: { "/api": "http://localhost:10060", "/auth": "http://localhost:10060" },
  },
});
