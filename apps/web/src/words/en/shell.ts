/** The page itself: opened without a network, or older than its server. */
export const shell = {
  offline: "You are offline. Your desk opens by itself when the line is back.",
  noServer: "The desktop’s server does not answer. Your desk opens by itself when it does.",
  updateNext: "Reload when it suits you: it takes a second.",
};
