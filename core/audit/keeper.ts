/** Whoever keeps the server is no person of the installation: what they do to an organisation is written under this id. */
export const KEEPER_ID = '00000000-0000-0000-0000-000000000000'

/** How `loadActors` marks them. */
export const KEEPER_MARK = KEEPER_ID.slice(0, 8)
