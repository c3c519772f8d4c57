import type { ReactNode } from 'react'

/** A shared view as it looks with given properties: shown on the page of views, where the tests look at it too. */
export type Example = { name: string; view: ReactNode }
