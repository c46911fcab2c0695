import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a call is a request, however many events it has',
    ru: 'один вызов — один запрос, сколько бы в нём ни было событий',
  },
  caughtBy: '1.3 a call may have more events than one request can hold',
  says: /more than a megabyte/,
  edits: [
    {
      file: 'producer.ts',
      find: 'const requestBytes = 500_000',
      replace: 'const requestBytes = Number.POSITIVE_INFINITY',
    },
  ],
})
