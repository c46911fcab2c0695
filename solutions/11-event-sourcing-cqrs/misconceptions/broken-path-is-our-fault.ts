import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a path can always be decoded',
    ru: 'путь всегда можно декодировать',
  },
  caughtBy: '11.3 answers a client’s mistake with 4xx and a reason, and writes nothing',
  says: /mistake is told by 4xx/,
  edits: [
    {
      file: 'http.ts',
      find: `    throw badRequest('the %-encoding of the path is broken')`,
      replace: `    throw new Error('the %-encoding of the path is broken')`,
    },
  ],
})
