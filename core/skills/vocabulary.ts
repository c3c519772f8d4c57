import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Locale, Text } from '@/core/installation/locales'
import { TextSchema } from '@/core/installation/text-schema'
import { AskedSchema } from './asked-schema'
import { LEVELS, type Level } from './levels'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const SkillSchema = z.strictObject({
  id: Id,
  /** Address of the concept in ESCO; local skills have none. */
  esco: z.url().optional(),
  group: Id,
  label: TextSchema,
  /** One sentence: what a person with this skill can do. */
  note: TextSchema,
})

const LevelSchema = z.strictObject({ level: z.literal(LEVELS), label: TextSchema, meaning: TextSchema })

const OccupationSchema = z.strictObject({
  id: Id,
  /** ISCO-08 code. */
  isco: z.string().regex(/^\d{1,4}$/),
  esco: z.url().optional(),
  label: TextSchema,
  essential: z.array(Id),
  optional: z.array(Id),
})

export type Skill = z.infer<typeof SkillSchema>
export type LevelMeaning = z.infer<typeof LevelSchema>
export type Occupation = z.infer<typeof OccupationSchema>

function readList<T extends z.ZodType>(file: string, each: T): z.infer<T>[] {
  return z.array(each).parse(readYaml(file))
}

function readYaml(file: string): unknown {
  return parse(readFileSync(join(process.cwd(), 'content/skills', file), 'utf8'))
}

/** Reads once, at the first call: an installation's vocabulary changes with its code. */
function once<T>(read: () => T): () => T {
  let value: { read: T } | undefined
  return () => (value ??= { read: read() }).read
}

/** Every skill of the vocabulary, in its order, group by group. */
export const listSkills = once<readonly Skill[]>(() => readList('skills.yaml', SkillSchema))

const askedById = once(() => z.record(Id, AskedSchema).parse(readYaml('asked.yaml')))

/** What people type who look for a skill, in other words than its label has. */
export function askedOf(id: string): Record<Locale, readonly string[]> {
  return askedById()[id] ?? { my: [], en: [] }
}

/** The four levels with their plain meaning, lowest first. */
export const listLevels = once<readonly LevelMeaning[]>(() => readList('levels.yaml', LevelSchema).sort((a, b) => a.level - b.level))

/** Kinds of work with the skills that they ask for. */
export const listOccupations = once<readonly Occupation[]>(() => readList('occupations.yaml', OccupationSchema))

const skillsById = once(() => new Map(listSkills().map((skill) => [skill.id, skill])))
const occupationsById = once(() => new Map(listOccupations().map((occupation) => [occupation.id, occupation])))

export function findSkill(id: string): Skill | undefined {
  return skillsById().get(id)
}

export function findOccupation(id: string): Occupation | undefined {
  return occupationsById().get(id)
}

/** A skill's name in each language; its id for one that has left the vocabulary. */
export function skillLabel(id: string): Text {
  return findSkill(id)?.label ?? { my: id, en: id }
}

/** A level's short name in each language. */
export function levelLabel(level: Level): Text {
  const found = listLevels().find((each) => each.level === level)
  if (!found) throw new Error(`content/skills/levels.yaml lacks level ${level}`)
  return found.label
}
