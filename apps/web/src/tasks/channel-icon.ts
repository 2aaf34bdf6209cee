import { Mail, MessageCircle, MessagesSquare, Phone, Share2 } from "lucide-react";
import type { LucideIcon } from "../ui/index.ts";

const icons: Readonly<Record<string, LucideIcon>> = {
  telephony: Phone,
  chat: MessageCircle,
  email: Mail,
  social: Share2,
};

export function iconOf(channel: string): LucideIcon {
  return (Object.hasOwn(icons, channel) ? icons[channel] : undefined) ?? MessagesSquare;
}
