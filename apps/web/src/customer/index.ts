export { Customer } from "./Customer.tsx";
