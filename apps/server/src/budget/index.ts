export { createBudget, type Budget, type BudgetOptions } from "./budget.ts";
export { createBucket, ratesOf, type Counter } from "./counter.ts";
