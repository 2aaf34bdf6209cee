export { readOrganisation } from "./organisation.ts";
export { orRefuse, savedRoutes } from "./routes.ts";
export { pack, unpack } from "./pack.ts";
export { FileError, isSealed, seal, unseal } from "./seal.ts";
export { exportWorld, importWorld, organisationIn } from "./world.ts";
