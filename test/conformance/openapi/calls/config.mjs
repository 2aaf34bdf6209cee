/** The configuration reads, in the ways they may be asked. */
export async function config({ ask, organisation }) {
  const of = `/organization/${organisation.id}`;
  const [agent] = organisation.people;
  for (const list of [
    "v2/auxiliary-code",
    "v2/team",
    "v2/contact-service-queue",
    "v2/entry-point",
    "v2/ai-feature",
    `v2/address-book/${organisation.addressBook.id}/entry`,
    `v2/outdial-ani/${organisation.outdialAni.id}/entry`,
  ]) {
    await ask("GET", `${of}/${list}`);
    await ask("GET", `${of}/${list}?page=1&pageSize=1`);
    await ask("GET", `${of}/${list}?page=-1`);
  }
  await ask("GET", `${of}/dial-plan`);
  for (const thing of [
    `user/by-ci-user-id/${agent.id}`,
    `agent-profile/${agent.desktopProfileId}`,
    `site/${agent.siteId}`,
    `multimedia-profile/${organisation.multimediaProfiles[0].id}`,
  ])
    await ask("GET", `${of}/${thing}`);
  await ask("GET", `${of}/site/nowhere`);
}
