import { wordsFor } from '@/core/words/words'
import type { Listing } from '@/core/jobs/listings'
import type { Example } from '../example'
import { JobFacts } from './job-facts'

const text = { my: 'စက်ချုပ်အလုပ်သမား', en: 'Sewing machine operator' }

const LISTING: Listing = {
  id: '',
  employerId: '',
  occupation: 'sewing-machine-operator',
  title: text,
  summary: text,
  place: 'mae-sot',
  papers: [],
  wage: { amount: 370, period: 'day', currency: 'THB' },
  hours: { my: 'တနင်္လာကနေ စနေအထိ', en: 'Monday to Saturday, 8 to 17' },
  lodging: true,
  transport: false,
  safety: text,
  openings: 6,
  filled: 2,
  startsOn: '2026-12-04',
  closesOn: '2027-01-04',
  requirements: [],
}

export const jobFactsExamples: Example[] = [{ name: 'a job in short', view: <JobFacts listing={LISTING} locale="en" words={wordsFor('en')} /> }]
