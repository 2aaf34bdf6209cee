/** The configuration reads, in the ways they may be asked. */
export async function config({ ask, organisation: of }) {
  const at = `/organization/${of.id}`;
  const [agent] = of.people;

  for (const [list, one, pages = ["/v2"], bare = true] of [
    ["user", agent.id],
    ["team", of.teams[0].id],
    ["site", of.sites[0].id],
    ["auxiliary-code", of.idleCodes[0].id],
    ["work-type", "30470000-0000-4000-8000-000000000001", ["/v2"], false],
    ["agent-profile", of.desktopProfiles[0].id],
    ["multimedia-profile", of.multimediaProfiles[0].id],
    ["contact-service-queue", of.queues[0].id, ["/v2", "/v3"]],
    ["entry-point", of.entryPoints[0].id],
    ["dial-number", "d1a14000-0000-4000-8000-000000000001", ["/v2", "/v3"]],
    ["dial-plan", of.dialPlans[0].id],
    ["address-book", of.addressBook.id],
    ["outdial-ani", of.outdialAni.id],
    ["cad-variable", "9a40b000-0000-4000-8000-000000000001", ["/v2"], false],
    ["desktop-layout", "1a400000-0000-4000-8000-000000000001", ["/v2"], false],
    ["skill", "5c111000-0000-4000-8000-000000000001"],
    ["skill-profile", "5c11f000-0000-4000-8000-000000000001"],
    ["ai-feature", "a1fea000-0000-4000-8000-000000000001", ["/v2"], false],
    [`address-book/${of.addressBook.id}/entry`, of.addressBook.entries[0].id, ["/v2"], false],
    [`outdial-ani/${of.outdialAni.id}/entry`, of.outdialAni.entries[0].id, ["/v2"], false],
  ]) {
    if (bare) await ask("GET", `${at}/${list}`);
    for (const version of pages) {
      await ask("GET", `${at}${version}/${list}`);
      await ask("GET", `${at}${version}/${list}?page=1&pageSize=1`);
    }
    await ask("GET", `${at}/${list}/${one}`);
    await ask("GET", `${at}/${list}/nowhere`);
  }
  for (const version of ["", "/v2"])
    await ask("GET", `${at}${version}/user/by-ci-user-id/${agent.id}`);
  const wanted = { agentId: agent.id, teamId: agent.teamIds[0] };
  await ask("POST", `${at}/contact-service-queue/fetch-manually-assignable-queues`, wanted);
}
