export { Process, freePort } from "./process.ts";
export { SimulatorControl } from "./simulator.ts";
export { setStage, type Stage } from "./stage.ts";
