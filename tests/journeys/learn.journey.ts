import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { parse } from 'yaml'
import { AssessmentSchema } from '@/core/quizzes/items'
import { joinAsNewLearner, signIn, signInWith } from './demo'

const COURSE = 'phone-safety'
const TASK = 'safe-phone-check'
const key = AssessmentSchema.parse(parse(readFileSync(`content/courses/${COURSE}/assessment.yaml`, 'utf8')))

/** Chooses on every item of the page what the key says, or for `wrong` items something else. */
async function answerPage(page: Page, isWrong: () => boolean): Promise<void> {
  for (const group of await page.locator('main fieldset').all()) {
    const legend = await group.locator('legend').innerText()
    const item = key.items.find((one) => legend.includes(one.prompt.en))
    if (!item) throw new Error(`the page asks something that is not in the pool: ${legend}`)
    const wrong = isWrong()
    if (!('options' in item)) throw new Error(`this journey answers no ${item.kind}`)
    for (const option of item.options) {
      const box = group.locator('label.choice').filter({ hasText: option.text.en }).locator('input')
      const choose =
        item.kind === 'choose-one' ? (wrong ? option === item.options.find((one) => !one.correct) : option.correct) : option.correct !== wrong
      if (choose) await box.check()
    }
  }
}

test('a learner goes through a course to a skill that a trainer has seen', async ({ page }) => {
  const learner = await joinAsNewLearner(page)

  await test.step('starts the course and reads', async () => {
    await page.goto(`/en/courses/${COURSE}`)
    await page.locator(`form[action="/en/courses/${COURSE}/enrolments"] button`).click()
    await expect(page).toHaveURL(/lock-and-lost$/)
    for (let lesson = 0; lesson < 7; lesson++) {
      const goOn = page.locator('main a[href$="/text"]')
      if ((await goOn.count()) > 0) await goOn.click()
      await page.locator('form[action$="/completions"] button').click()
    }
    await expect(page).toHaveURL(/\/en\/learning$/)
  })

  await test.step('leaves the assessment halfway and finds the answers again', async () => {
    await page.locator(`form[action="/en/courses/${COURSE}/attempts"] button`).first().click()
    await expect(page.locator('main fieldset')).toHaveCount(4)
    await answerPage(page, () => true)
    await page.locator('button[value=leave]').click()
    await page.context().clearCookies()
    await signInWith(page, learner.handle, learner.passphrase)
    await page.locator(`form[action="/en/courses/${COURSE}/attempts"] button, main .card.step a.button`).first().click()
    await expect(page.locator('main')).toContainText('4 of 12 answered')
  })

  await test.step('hands in with blanks after being asked, and sees what to read again', async () => {
    await page.goto(`${page.url().split('?')[0]}?page=3`)
    await page.getByRole('button', { name: 'Save and hand in' }).click()
    await expect(page.locator('main h1, main h2').first()).toContainText('Hand in now?')
    await page.getByRole('button', { name: 'Hand in anyway' }).click()
    await expect(page).toHaveURL(/\/result$/)
    await expect(page.locator('main')).toContainText('Not passed yet')
    expect(await page.locator(`main a[href^="/en/courses/${COURSE}/"]`).count()).toBeGreaterThan(0)
  })

  await test.step('tries again and passes with one wrong answer', async () => {
    await page.getByRole('button', { name: 'Try the assessment again' }).click()
    let left = 1
    for (let part = 1; part <= 3; part++) {
      await answerPage(page, () => left-- > 0)
      await page.getByRole('button', { name: part < 3 ? 'Save and go on' : 'Save and hand in' }).click()
    }
    const confirm = page.getByRole('button', { name: 'Hand in', exact: true })
    if (await confirm.isVisible()) await confirm.click()
    await expect(page.locator('main h1')).toContainText('You passed')
    await expect(page.locator('main')).toContainText('11 of 12 right')
  })

  await test.step('says that the task is ready', async () => {
    await page.goto(`/en/courses/${COURSE}/tasks/${TASK}`)
    await page.getByRole('button', { name: 'I am ready to show this' }).click()
    await expect(page.locator('main')).toContainText('waits for your trainer')
  })

  await test.step('is added to a cohort by the trainer, who signs the task off', async () => {
    await page.context().clearCookies()
    await signIn(page, 'trainer')
    await page.goto('/studio')
    await page.locator('main a[href^="/studio/cohorts/"]').first().click()
    await page.locator('[name=handle]').fill(learner.handle)
    await page.locator('form[action$="/members"] button').click()
    await expect(page.locator('main')).toContainText(learner.handle)
    await page.goto('/studio')
    await page.locator('main').locator('li, tr, .card').filter({ hasText: learner.handle }).getByRole('link').first().click()
    await expect(page).toHaveURL(/sign-offs/)
    for (const box of await page.locator('main input[type=checkbox]').all()) await box.check()
    await page.locator('main button[value=passed], main input[value=passed]').first().click()
    if (page.url().includes('/sign-offs/')) await page.locator('main form button').first().click()
  })

  await test.step('has the skill, and its evidence', async () => {
    await page.context().clearCookies()
    await signInWith(page, learner.handle, learner.passphrase)
    await page.goto('/en/learning')
    await expect(page.locator('main')).toContainText('Use a smartphone')
    await expect(page.locator('main')).toContainText('A trainer saw it')
    await expect(page.locator('main')).toContainText('Course passed')
  })
})

test('the key of an assessment is in no answer of the server', async ({ page }) => {
  await joinAsNewLearner(page)
  const bodies: string[] = []
  page.on('response', (response) => {
    void response.text().then(
      (text) => bodies.push(text),
      () => {},
    )
  })
  await page.goto(`/en/courses/${COURSE}`)
  await page.locator(`form[action="/en/courses/${COURSE}/enrolments"] button`).click()
  await page.goto(`/en/learning`)
  await page.request.post(`/en/courses/${COURSE}/attempts`, { form: {}, headers: { 'sec-fetch-site': 'same-origin' } })
  await page.goto('/en/learning')
  await page.locator(`main .card.step .button`).first().click()
  const shown = bodies.join('\n')
  for (const item of key.items) {
    for (const option of 'options' in item ? item.options : []) expect(shown).not.toContain(`value="${item.id}-${option.id}"`)
  }
  expect(shown).not.toMatch(/"correct"|data-correct|correct=/)
})
