export { DialButton, loadDial } from "./DialButton.tsx";
export { forgetDialled, openDial } from "./dialling.ts";
export { useDestinations } from "./use-destinations.ts";
export { Strip } from "./Strip.tsx";
export { ConsultControl, loadPanel, TransferControl } from "./Ways.tsx";
