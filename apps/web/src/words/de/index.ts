import { exactly } from "../exactly.ts";
import { availability } from "./availability.ts";
import { closing } from "./closing.ts";
import { call, contacts, customer, wrapup, written } from "./contacts.ts";
import { earlier, journey, variables } from "./customer.ts";
import { pop } from "./pop.ts";
import { several } from "./several.ts";
import { campaign } from "./campaign.ts";
import { signin, station } from "./entry.ts";
import { day } from "./day.ts";
import { palette } from "./palette.ts";
import { browsers, report } from "./report.ts";
import { ring, settings } from "./settings.ts";
import { format } from "./format.ts";
import { happened } from "./happened.ts";
import { header, keys, state, toasts, trouble } from "./frame.ts";
import { dial, handover } from "./handover.ts";
import { phone } from "./phone.ts";
import { product } from "../product.ts";
import { problems, reasons, refusals } from "./reasons.ts";
import { shell } from "./shell.ts";

/** German: the agent is addressed as "Sie". */
export const de = exactly({
  locale: "de",
  direction: "ltr",
  product,
  title: (what: string) => `${what} · ${product}`,
  time: format.time,
  details: "Details",
  copy: "Kopieren",
  copied: "Kopiert",
  close: "Schließen",
  dismiss: "Ausblenden",
  loading: "Verbindung zu Webex Contact Center wird hergestellt…",
  skip: "Zum Kontakt springen",
  signin,
  station,
  header,
  state,
  availability,
  several,
  closing,
  phone,
  happened,
  contacts,
  call,
  handover,
  dial,
  customer,
  variables,
  journey,
  earlier,
  campaign,
  pop,
  wrapup,
  written,
  day,
  ring,
  settings,
  palette,
  report,
  browsers,
  trouble,
  toasts,
  keys,
  problems,
  reasons,
  refusals,
  shell,
});
