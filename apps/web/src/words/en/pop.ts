export const pop = {
  title: "Pages for this contact",
  newTab: "(new tab)",
  blocked: (name: string) => `Your browser blocked ${name}`,
  blockedNext: "Allow pop-ups for this address, or open it from the customer’s details.",
  blockedHere: "Your browser blocked this page. Open it here, or allow pop-ups for this address.",
  choose: "More than one page fits. Choose one.",
};
