export { createBudget, type Budget, type BudgetOptions } from "./budget.ts";
export { createBucket, type Counter } from "./counter.ts";
