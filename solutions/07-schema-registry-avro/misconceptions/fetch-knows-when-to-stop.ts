import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch gives up by itself soon enough',
    ru: 'fetch сам сдастся достаточно скоро',
  },
  caughtBy: '7.1 rejects within 10 s and names the registry when it does not answer',
  says: /which registry does not answer/,
  edits: [
    {
      file: 'http.ts',
      find: `signal: signal ? AbortSignal.any([limit, signal]) : limit,`,
      replace: `signal: signal ?? null,`,
    },
    {
      file: 'http.ts',
      find: `  const limit = AbortSignal.timeout(answerMs)
`,
      replace: '',
    },
  ],
})
