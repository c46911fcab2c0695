import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'once the head of an answer is there, its body is too',
    ru: 'если пришли заголовки, придёт и тело',
  },
  caughtBy: '7.4 no answer of a registry in trouble makes a message bad',
  says: /for the body too/,
  cause: 'deadline',
  edits: [
    {
      file: 'http.ts',
      find: `  const limit = AbortSignal.timeout(answerMs)
`,
      replace: `  const over = new AbortController()
  const limit = over.signal
  const timer = globalThis.setTimeout(() => over.abort(), answerMs)
`,
    },
    {
      file: 'http.ts',
      find: `  const text = await response.text()
`,
      replace: `  clearTimeout(timer)
  const text = await response.text()
`,
    },
  ],
})
