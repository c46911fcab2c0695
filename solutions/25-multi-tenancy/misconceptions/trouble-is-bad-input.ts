import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what cannot be written is bad', ru: 'что не записалось, то плохое' },
  caughtBy: '25.3 while one tenant’s stream cannot be written the others go on, and later its records come in order',
  says: /given up because of a trouble/,
  edits: [
    {
      file: 'router.ts',
      find: `      if (typesOf(error).includes('MESSAGE_TOO_LARGE')) return \`too large for \${stream}\`
      throw error
`,
      replace: `      return \`\${stream}: \${(error as Error).message}\`
`,
    },
    {
      file: 'router.ts',
      find: 'idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false }',
      replace: 'allowAutoTopicCreation: false, retry: { retries: 1 } }',
    },
  ],
})
