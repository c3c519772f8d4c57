import { Page } from '@/app/_page/page'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { allExamples } from '@/app/_ui/all-examples'
import { readSettings } from '@/core/installation/settings'

/** All shared views with their examples: for whoever builds a page, and for the tests. A real installation has no such page. */
export const GET = publicRoute(async ({ locale, words }) => {
  if (readSettings().SITE_ORIGIN.startsWith('https:')) return plainPage(404, locale)
  return htmlResponse(
    <Page locale={locale} words={words} title="Views" path="/views" wide>
      <h1>Views</h1>
      {allExamples.map(({ view, examples }) => (
        <section key={view}>
          <h2>{view}</h2>
          {examples.map((example) => (
            <div key={example.name}>
              <p className="soft small">{example.name}</p>
              {example.view}
            </div>
          ))}
        </section>
      ))}
    </Page>,
  )
})
