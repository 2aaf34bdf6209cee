import { fixedId, type Organisation } from "../../world/index.ts";
import { rowOf } from "./row.ts";

/** What an administrator sets up and this world's routing has no use for: it can be read. */

const spanish = fixedId("skill", 1);
const gold = fixedId("skill", 2);

export function skills(organisation: Organisation) {
  const common = { serviceLevelThreshold: 20, active: true, dynamicSkill: false };
  return [
    { id: spanish, name: "Spanish", description: "How well", skillType: "Proficiency", ...common },
    { id: gold, name: "Gold customers", description: "Or not", skillType: "Boolean", ...common },
  ].map((skill) => rowOf(organisation, skill));
}

export function skillProfiles(organisation: Organisation) {
  const activeSkills = [
    { id: fixedId("skill", 11), skillId: spanish, skillName: "Spanish", proficiencyValue: 7 },
    { id: fixedId("skill", 12), skillId: gold, skillName: "Gold customers", booleanValue: true },
  ].map((one) => rowOf(organisation, { booleanValue: false, ...one }));
  const id = fixedId("skillProfile", 1);
  return [rowOf(organisation, { id, name: "Everyday", activeSkills, activeEnumSkills: [] })];
}

export function layouts(organisation: Organisation) {
  const id = fixedId("desktopLayout", 1);
  const name = "Global Layout";
  return [
    rowOf(organisation, {
      id,
      name,
      editedBy: "system",
      jsonFileName: "Default Desktop Layout.json",
      jsonFileContent: JSON.stringify({ agent: {}, supervisor: {}, supervisorAgent: {} }),
      global: true,
      status: true,
      defaultJsonModified: false,
      validated: true,
      teamIds: organisation.teams.map((team) => team.id),
      systemDefault: true,
    }),
  ];
}
