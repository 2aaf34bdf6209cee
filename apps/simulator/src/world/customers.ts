import type { Customer, Variable } from "./model.ts";
import type { Channel } from "./organisation/index.ts";
import type { Random } from "./random.ts";

const names = [
  "Adaeze Nwosu",
  "Ana Ferreira",
  "Åsa Nyström",
  "Bruno Almeida",
  "Chen Wei",
  "Dóra Szabó",
  "Elena Petrova",
  "Farid Haddad",
  "Grace O'Brien",
  "Ingrid Solberg",
  "Jamal Carter",
  "Kateřina Nováková",
  "Luca Romano",
  "María José Núñez",
  "Nguyễn Thị Lan",
  "Olivier Lefèvre",
  "Priya Raghunathan",
  "鈴木 さくら",
  "Tomasz Zieliński",
  "Zeynep Kaya",
];

const countries = ["+1408555", "+35121555", "+4420555", "+4930555", "+8135555"];
const tiers = ["Standard", "Standard", "Silver", "Gold"];
const languages = ["English", "English", "Português", "Español", "日本語"];

/** Somebody who might call, or write. One in eight withholds the name. */
export function someCustomer(random: Random, channel: Channel): Customer {
  const name = random.pick(names);
  const digits = (country: string) =>
    `${country}${String(random.word() % 10_000).padStart(4, "0")}`;
  const number =
    channel === "telephony" ? digits(random.pick(countries)) : `${digits("customer")}@mail.example`;
  return { number, name: random.fraction() < 0.125 ? "" : name };
}

/** What a flow would have asked such a customer. */
export function someVariables(random: Random): Variable[] {
  const plain = { editable: false, secure: false };
  return [
    {
      ...plain,
      name: "OrderId",
      displayName: "Order number",
      value: `HG-${10_000 + (random.word() % 90_000)}`,
      editable: true,
    },
    { ...plain, name: "Tier", displayName: "Customer tier", value: random.pick(tiers) },
    { ...plain, name: "Language", displayName: "Language", value: random.pick(languages) },
    {
      ...plain,
      name: "CardDigits",
      displayName: "Card (last digits)",
      value: String(random.word() % 10_000).padStart(4, "0"),
      secure: true,
    },
  ];
}
