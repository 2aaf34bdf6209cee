import { idleCodes, wrapUpCodes } from "./codes.ts";
import { fixedId } from "./ids.ts";
import { addressBook, dialPlans, outdialAni } from "./numbers.ts";
import type { Organisation } from "./organisation.ts";
import { people } from "./people.ts";
import { entryPoints, queues, sites, teams } from "./places.ts";
import { desktopProfiles, multimediaProfiles } from "./profiles.ts";
import { scripts } from "./scripts.ts";

/** The organisation every simulator starts with: a made-up shop by the sea. */
export const harbour: Organisation = {
  id: fixedId("organisation", 1),
  name: "Harbour Goods",
  timezone: "Europe/Lisbon",
  client: {
    id: fixedId("client", 1),
    secret: "simulator-client-secret",
    name: "Ringside",
    scopes: [
      "cjp:user",
      "cjp:config",
      "cjp:config_read",
      "cjp:config_write",
      "cloud-contact-center:pod_conv",
      "spark:people_read",
    ],
  },
  sites,
  teams,
  people,
  queues,
  entryPoints,
  idleCodes,
  wrapUpCodes,
  desktopProfiles,
  multimediaProfiles,
  dialPlans,
  addressBook,
  outdialAni,
  scripts,
};
