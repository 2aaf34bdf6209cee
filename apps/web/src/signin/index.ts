export { hasArrived } from "./arrival.ts";
export { SignIn } from "./SignIn.tsx";
