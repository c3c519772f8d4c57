/** The lint. Its module walls hold the house of README.md (app → core → db) and an order inside core. */

const FRAMEWORK = {
  group: ['next', 'next/**', 'next-auth', 'next-auth/**', 'react', 'react/**', 'react-dom', 'react-dom/**'],
  message: 'core knows neither next nor react.',
}
const OUTSIDE = { group: ['@/app/**', '@/server/**', '@/scripts/**', '@/demo/**', '@/tests/**', '@/auth'], message: 'One way only: app → core → db.' }
const DATABASE = {
  group: ['@/db/**', 'drizzle-orm', 'drizzle-orm/**', 'postgres', './server/**', '../*/server/**', '@/core/*/server/**'],
  message: "A module's files are pure unless they lie in its server folder.",
}
const FAR = { group: ['../../../**'], message: "Cross a wall by its name, as '@/core/…': a path that climbs hides where it leads." }
const NAMES = { group: ['**/utils', '**/misc', '**/helpers'], message: 'Name the file after the idea in it.' }

/** A module may use those before it and none after it. */
const ORDER = [
  'installation',
  'burmese',
  'words',
  'signing',
  'audit',
  'accounts',
  'safety',
  'contact',
  'places',
  'skills',
  'search',
  'quizzes',
  'lessons',
  'courses',
  'progress',
  'jobs',
  'introductions',
  'reports',
  'retention',
  'rights',
]

function restrict(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns: [NAMES, ...patterns] }] }
}

function coreWalls() {
  return ORDER.flatMap((module, index) => {
    const later = ORDER.slice(index + 1).flatMap((name) => [`@/core/${name}/**`, `../${name}/**`, `../../${name}/**`])
    const order = later.length ? [{ group: later, message: `core/${module} stands before this module: see ORDER in oxlint.config.mjs.` }] : []
    return [
      { files: [`core/${module}/*.ts`], rules: restrict(FRAMEWORK, OUTSIDE, DATABASE, { ...FAR, group: ['../../**'] }, ...order) },
      { files: [`core/${module}/server/**`], rules: restrict(FRAMEWORK, OUTSIDE, FAR, ...order) },
    ]
  })
}

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['db/migrations', 'db/keys/migrations', 'next-env.d.ts', '.next*'],
  rules: {
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // A picture made of several elements has no tag of its own.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // The same promises run on each database: describe stands inside a choice.
    'vitest/no-conditional-tests': 'off',
    'vitest/require-to-throw-message': 'off',
    // The second argument says whose page or row an expectation was about.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],
    // A test that walks through every case looks closer at some of them.
    'vitest/no-conditional-expect': 'off',
    'import/no-named-as-default-member': 'off',
    // Every page is rendered once: a function handed to a view is no component that loses its state.
    'react/no-unstable-nested-components': 'off',
    // The compiler knows when a switch is complete.
    'typescript/consistent-return': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    // Drizzle, the framework and JSON speak in wider types than ours; the schemas at the edge do the narrowing.
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'no-eval': 'error',
    'react/no-danger': 'error',
    ...restrict(),
  },
  overrides: [
    ...coreWalls(),
    {
      files: ['app/**'],
      rules: restrict(
        { group: ['@/content/**', '**/content/**'], message: 'content is read by core alone.' },
        {
          group: ['@/db/schema', '@/db/schema/**', '@/db/scope', 'drizzle-orm', 'drizzle-orm/**', 'postgres'],
          message: 'A page calls a use case of core; it asks no database itself.',
        },
        { group: ['@/server/**', '@/scripts/**', '@/demo/**', '@/tests/**'], message: 'One way only: app → core → db.' },
        {
          group: [
            '@/core/accounts/server/change-organisation',
            '@/core/accounts/server/grant-role',
            '@/core/accounts/server/release-hold',
            '@/core/accounts/server/remove-role',
            '@/core/accounts/server/replace-staff-key',
          ],
          message: 'Roles and settings change when two administrators want it: proposeChange and approveProposal.',
        },
        {
          group: ['@/core/accounts/server/keep-stopped', '@/core/accounts/server/find-of-handle', '@/core/accounts/server/make-administrator'],
          message: 'Only the keeper of the server does this: npm run admin.',
        },
      ),
    },
    // Burmese is handled code point by code point on purpose.
    { files: ['core/burmese/**', 'core/search/**', 'tests/burmese/**', 'tests/search/**'], rules: { 'typescript/no-misused-spread': 'off' } },
    { files: ['app/health/route.ts'], rules: restrict() },
    { files: ['app/_page/page.tsx'], rules: { 'react/no-danger': 'off' } },
    {
      files: ['db/**'],
      rules: restrict({
        group: ['@/app/**', '@/core/*/server/**', '@/server/**', '@/scripts/**', '@/demo/**', '@/tests/**'],
        message: 'The database knows no rules and no pages.',
      }),
    },
  ],
}
