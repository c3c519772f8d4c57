import type { Actor, Stage } from './stage'

/** A text that stands in somebody's data, and who may ever be shown it, on whatever page. */
export type Secret = { text: string; of: string; mayRead: (actor: Actor) => boolean }

/** What the stage has planted. A page that shows one of these to anybody else has given a person away. */
export function plantedSecrets({ camps, actors }: Stage): Secret[] {
  const secrets: Secret[] = []
  const inOrganisation = (id: string | undefined, roles: readonly string[]) => (actor: Actor) =>
    actor.organisationId === id && roles.includes(actor.role ?? '')
  for (const camp of camps) {
    const { name, organisationId: id } = camp
    const ownStaff = (actor: Actor) => actor.camp === name && (actor.role === 'trainer' || actor.role === 'coordinator')
    const self = (handle: string) => (actor: Actor) => actor.handle === handle
    for (const { handle } of [camp.learner, camp.spare])
      secrets.push({ text: handle, of: `learner ${name}`, mayRead: (actor) => self(handle)(actor) || ownStaff(actor) })
    for (const { handle } of [camp.trainer, camp.coordinator, camp.administrator])
      secrets.push({
        text: handle,
        of: `staff ${name}`,
        mayRead: (actor) => self(handle)(actor) || inOrganisation(id, ['administrator'])(actor),
      })
    // Its learner finds the name among what is kept of them.
    const inCohort = (actor: Actor) => (actor.camp === name && actor.role === 'trainer') || self(camp.learner.handle)(actor)
    secrets.push({ text: camp.cohortName, of: `cohort ${name}`, mayRead: inCohort })
    // The page of the contact holds it sealed; only the coordinator's browser opens it.
    secrets.push({ text: camp.contact, of: `contact ${name}`, mayRead: () => false })
    for (const text of [camp.employerName, camp.listingTitle])
      secrets.push({ text, of: `work ${name}`, mayRead: inOrganisation(id, ['learner', 'coordinator']) })
  }
  const seconds = actors.filter((actor) => actor.organisationId === camps.at(-1)?.organisationId)
  for (const text of ['Second House of Learning', 'green door of the second house'])
    secrets.push({ text, of: 'second organisation', mayRead: (actor) => seconds.includes(actor) })
  return secrets
}
