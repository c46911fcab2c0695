import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an index in trouble is left alone for a minute',
    ru: 'больной индекс лучше минуту не трогать',
  },
  caughtBy: '8.3 an index that is away or refuses writes for a while costs no record',
  says: /asks the index/,
  edits: [
    {
      file: 'sink.ts',
      find: `    'connection.url': indexUrl,`,
      replace: `    'connection.url': indexUrl,
    'retry.backoff.ms': '60000',
    'retry.backoff.max.ms': '60000',`,
    },
  ],
})
