export { Customer, CustomerSheet } from "./Customer.tsx";
