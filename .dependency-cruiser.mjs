/** The rooms and their doors, as style: who may see whom. Checked by `npm run check`. */
export default {
  forbidden: [
    {
      name: 'one-door',
      comment: 'Other rooms enter a room of the harness through its index.ts alone.',
      severity: 'error',
      from: { path: '^harness/([^/]+)/' },
      to: {
        path: '^harness/([^/]+)/',
        pathNot: ['^harness/$1/', '^harness/[^/]+/index\\.ts$', '^harness/spec/run-context\\.ts$'],
      },
    },
    {
      name: 'door-for-all',
      comment: 'Labs, solutions and scripts enter through the doors too.',
      severity: 'error',
      from: { pathNot: '^harness/' },
      to: { path: '^harness/', pathNot: '^harness/[^/]+/index\\.ts$' },
    },
    {
      name: 'student-code',
      comment:
        'Student code sees #harness/kata, #harness/streams, #harness/page, #harness/chain and, in lab 20, #harness/embedded; kafkajs, zod and Node; nothing else.',
      severity: 'error',
      from: { path: '^(katas/[^/]+/src|solutions/[^/]+/(src|alternatives))/' },
      to: {
        pathNot: [
          '^(katas/[^/]+/src|solutions/[^/]+)/',
          '^harness/(kata|streams|page|chain|embedded|test-runs)/index\\.ts$',
          'node_modules/(kafkajs|zod|ws|@types/ws|@platformatic/kafka|avsc|pg|@types/pg|mysql2|@peculiar/x509|reflect-metadata|vitest|msw|pactum|testcontainers|@testcontainers/kafka)/',
        ],
        dependencyTypesNot: ['core'],
        // Given files stand in the kata alone; what is missing altogether the compiler tells.
        couldNotResolve: false,
      },
    },
    {
      name: 'solutions-import-no-kata',
      severity: 'error',
      from: { path: '^solutions/' },
      to: { path: '^katas/' },
    },
    {
      name: 'harness-imports-no-lab',
      severity: 'error',
      from: { path: '^harness/' },
      to: { path: '^(katas|solutions)/' },
    },
    {
      name: 'specs-import-types-of-stubs-only',
      comment: 'Which folder runs is an option of the subject.',
      severity: 'error',
      from: { path: '^katas/[^/]+/spec/' },
      to: { path: '^katas/[^/]+/src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.kata/'] },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
