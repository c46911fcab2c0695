import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer that has begun will end',
    ru: 'начатый ответ придёт целиком',
  },
  caughtBy: '8.1 rejects within 10 s and names the worker when it does not answer',
  says: /which worker does not answer/,
  edits: [
    {
      file: 'http.ts',
      find: `  const response = await fetch(url, {`,
      replace: `  const head = new AbortController()
  const timer = globalThis.setTimeout(() => head.abort(), answerMs)
  const response = await fetch(url, {`,
    },
    {
      file: 'http.ts',
      find: `    signal: AbortSignal.timeout(answerMs),
  })`,
      replace: `    signal: head.signal,
  }).finally(() => clearTimeout(timer))`,
    },
  ],
})
