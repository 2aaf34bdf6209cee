import type {
  AddressBookEntry,
  DialNumber,
  GlobalVariable,
  OutdialAniEntry,
} from "@ringside/contract";
import { fixedId, type Organisation } from "../../world/index.ts";
import { rowOf } from "./row.ts";

/** Numbers, and what a flow may write on a contact. Source: wire contract, sections 7 and 8. */

export function addressEntries(organisation: Organisation): AddressBookEntry[] {
  return organisation.addressBook.entries.map((entry) => rowOf(organisation, entry));
}

export function addressBooks(organisation: Organisation) {
  const { id, name } = organisation.addressBook;
  const addressBookEntries = addressEntries(organisation);
  return [rowOf(organisation, { id, name, parentType: "ORGANIZATION", addressBookEntries })];
}

export function aniEntries(organisation: Organisation): OutdialAniEntry[] {
  return organisation.outdialAni.entries.map(({ isDefault, ...entry }) =>
    rowOf(organisation, { ...entry, defaultANIEntry: isDefault }),
  );
}

export function anis(organisation: Organisation) {
  const { id, name } = organisation.outdialAni;
  return [rowOf(organisation, { id, name, outdialANIEntries: aniEntries(organisation) })];
}

/** The number of each queue for calls leads to its entry point. */
export function dialNumbers(organisation: Organisation): DialNumber[] {
  const { entryPoints, outdialAni, queues } = organisation;
  const shown = outdialAni.entries.find(({ isDefault }) => isDefault)?.number;
  const called = queues.filter(({ channel }) => channel === "telephony");
  return called.map(({ number, entryPointId }, at) =>
    rowOf(organisation, {
      id: fixedId("dialNumber", at + 1),
      dialledNumber: number,
      entryPointId,
      entryPointName: entryPoints.find(({ id }) => id === entryPointId)?.name ?? "",
      defaultAni: number === shown,
      dialledNumberDigits: number.replaceAll(/\D/g, ""),
    }),
  );
}

/** Name, label, whether an agent may change it, whether it is hidden: those that callers come with. */
const variables = [
  ["OrderId", "Order number", true, false],
  ["Tier", "Customer tier", false, false],
  ["Language", "Language", false, false],
  ["CardDigits", "Card (last digits)", false, true],
] as const;

export function globalVariables(organisation: Organisation): GlobalVariable[] {
  return variables.map(([name, desktopLabel, agentEditable, sensitive], at) =>
    rowOf(organisation, {
      id: fixedId("globalVariable", at + 1),
      name,
      description: desktopLabel,
      active: true,
      variableType: "STRING",
      defaultValue: "",
      agentEditable,
      agentViewable: true,
      reportable: !sensitive,
      sensitive,
      desktopLabel,
    }),
  );
}
