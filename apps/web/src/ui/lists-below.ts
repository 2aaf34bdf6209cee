/**
 * What a search field says that moves through the list under it while the focus stays in it. The list is always open.
 * As the ARIA Authoring Practices have it for a combobox; the widget library says the rest.
 */
export const listsBelow = {
  role: "combobox",
  "aria-haspopup": "listbox",
  "aria-expanded": true,
} as const;
