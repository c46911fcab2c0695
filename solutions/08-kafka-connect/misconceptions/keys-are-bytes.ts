import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a key is an id as it stands in the record',
    ru: 'ключ — это id ровно в том виде, как он записан',
  },
  caughtBy:
    '8.3 keeps a document for each key as its last record says, in the index of its topic, and none after a tombstone',
  says: /its id is not the text itself/,
  edits: [
    {
      file: 'sink.ts',
      find: `    'connection.url': indexUrl,
`,
      replace: `    'connection.url': indexUrl,
    'key.converter': 'org.apache.kafka.connect.storage.StringConverter',
`,
    },
  ],
})
