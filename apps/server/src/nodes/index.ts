export { createKeeper, type Keeper } from "./keeper.ts";
export { createNodes, type Nodes } from "./nodes.ts";
export { createShelf } from "./shelf.ts";
