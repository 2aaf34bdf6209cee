export { ConsultControl, loadPanel, TransferControl } from "./Ways.tsx";
export { Strip } from "./Strip.tsx";
