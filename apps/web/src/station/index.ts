export { StationForm } from "./StationForm.tsx";
