import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { askedOf, findSkill, levelLabel, listLevels, listOccupations, listSkills, skillLabel } from '@/core/skills/vocabulary'

it('people can name what they know: at least two hundred skills, each in both languages, none twice', () => {
  const skills = listSkills()
  expect(skills.length).toBeGreaterThanOrEqual(200)
  expect(new Set(skills.map((skill) => skill.id)).size).toBe(skills.length)
  expect(new Set(skills.map((skill) => skill.label.my)).size).toBe(skills.length)
})

it('every skill that a kind of work asks for can be learned and named', () => {
  for (const occupation of listOccupations()) {
    for (const id of [...occupation.essential, ...occupation.optional]) expect(findSkill(id), `${occupation.id}: ${id}`).toBeDefined()
  }
})

it('each of the four levels has a plain meaning', () => {
  expect(listLevels().map((each) => each.level)).toEqual([1, 2, 3, 4])
  expect(levelLabel(2).en).not.toBe('')
})

it('a skill that has left the vocabulary keeps its id as its name', () => {
  expect(skillLabel('no-longer-here')).toEqual({ my: 'no-longer-here', en: 'no-longer-here' })
})

it('people find a skill by the words that they have for it, and nothing is asked for that nobody can name', () => {
  expect(askedOf('spreadsheet').en).toContain('excel')
  expect(askedOf('no-longer-here')).toEqual({ my: [], en: [] })
  for (const id of Object.keys(parse(readFileSync('content/skills/asked.yaml', 'utf8')) as object)) expect(findSkill(id), id).toBeDefined()
})
