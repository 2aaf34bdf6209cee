import { AtSign, Mail, MessageSquare, Phone, type LucideIcon } from "lucide-react";

/** An icon beside a word. */
export function Mark({ of: Shape, size = 20 }: { of: LucideIcon; size?: number }) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}

export const channelWords = {
  telephony: "Calls",
  chat: "Chats",
  email: "E-mails",
  social: "Messages",
} as const;

/** How a customer comes. */
export const channelIcons = {
  telephony: Phone,
  chat: MessageSquare,
  email: Mail,
  social: AtSign,
} as const;
