/** The import rules of ARCHITECTURE.md, enforced. */
const down = (name, from, to) => ({
  name,
  severity: "error",
  comment: "Imports go only downward; see ARCHITECTURE.md.",
  from: { path: from, pathNot: "\\.test\\.tsx?$" },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "one-door",
      severity: "error",
      comment: "A room's index.ts is its only door.",
      from: { path: "^apps/([^/]+)/src/([^/]+)/" },
      to: {
        path: "^apps/$1/src/[^/]+/",
        pathNot: ["^apps/$1/src/$2/", "/index\\.tsx?$", "\\.css$"],
      },
    },
    {
      name: "one-door-from-outside-rooms",
      severity: "error",
      comment: "A room's index.ts is its only door.",
      from: { path: "^apps/([^/]+)/src/[^/]+\\.tsx?$" },
      to: { path: "^apps/$1/src/[^/]+/", pathNot: ["/index\\.tsx?$", "\\.css$"] },
    },
    {
      name: "packages-by-name",
      severity: "error",
      comment: "Import another package by its name, so that its index.ts stays its only door.",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^(packages|apps)/[^/]+/",
        pathNot: ["^$1/$2/", "/src/index\\.ts$", "/dist/index\\.(js|d\\.ts)$", "\\.css$"],
      },
    },
    down("contract-is-the-ground", "^packages/contract/", "^(apps/|packages/(client|desk|look)/)"),
    down("desk-knows-the-contract-only", "^packages/desk/", "^(apps/|packages/(client|look)/)"),
    down("client-knows-the-contract-only", "^packages/client/", "^(apps/|packages/(desk|look)/)"),
    down(
      "the-simulator-is-independent",
      "^apps/simulator/",
      "^(apps/(server|web|cli)/|packages/(client|desk)/)",
    ),
    down("server-below-the-screen", "^apps/server/", "^(apps/(web|simulator|cli)/|packages/look/)"),
    down(
      "web-knows-the-desk-only",
      "^apps/web/",
      "^(apps/(server|simulator|cli)/|packages/client/)",
    ),
    {
      name: "the-contract-weighs-nothing-in-the-browser",
      severity: "error",
      comment: "The web takes the contract as types only.",
      from: { path: "^apps/web/src/" },
      to: { path: "^packages/contract/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure",
      severity: "error",
      comment: "The contract, the desk and the simulator's world do no I/O.",
      from: {
        path: "^(packages/(contract|desk)/src|apps/simulator/src/world)/",
        pathNot: "\\.(test|arbitrary)\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { pathNot: "\\.(test|arbitrary|sample)\\.tsx?$" },
      to: { path: "\\.(test|arbitrary|sample)\\.tsx?$" },
    },
    {
      name: "declared",
      severity: "error",
      comment: "What is imported is in the package's own package.json.",
      from: { path: "^(packages|apps)/[^/]+/src/", pathNot: "\\.(test|arbitrary|sample)\\.tsx?$" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "/dist(-panel)?/|/node_modules/\\.vite" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".css"],
    },
    tsConfig: { fileName: "tsconfig.base.json" },
  },
};
