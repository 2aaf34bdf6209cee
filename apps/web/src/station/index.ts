export { ChangeStation } from "./ChangeStation.tsx";
export { Found } from "./Found.tsx";
export { StationForm } from "./StationForm.tsx";
