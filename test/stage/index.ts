export { Process, freePort } from "./process.ts";
export { SimulatorControl, type World } from "./simulator.ts";
export { setStage, type Stage } from "./stage.ts";
