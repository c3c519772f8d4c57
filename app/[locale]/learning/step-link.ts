import type { NextStep } from '@/core/progress/next-step'
import type { Locale } from '@/core/installation/locales'

/** Where a step leads: a page to open, or a form to send (`post`). Null for steps that somebody else has to take. */
export type StepLink = { href: string; post: boolean }

export function stepLink(locale: Locale, course: string, step: NextStep): StepLink | null {
  const base = `/${locale}/courses/${course}`
  switch (step.kind) {
    case 'read':
      return { href: `${base}/${step.lesson}`, post: false }
    case 'take-assessment':
      return { href: `${base}/attempts`, post: true }
    case 'continue-attempt':
      return { href: `${base}/attempts/${step.attempt}`, post: false }
    case 'try-again':
      return { href: `${base}/attempts/${step.attempt}/result`, post: false }
    case 'show-task':
    case 'show-task-again':
      return { href: `${base}/tasks/${step.task}`, post: false }
    case 'wait-for-trainer':
    case 'done':
      return null
  }
}
