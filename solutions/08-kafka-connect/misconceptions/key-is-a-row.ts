import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the key is what Debezium makes it',
    ru: 'ключ такой, каким его делает Debezium',
  },
  caughtBy: '8.4 a value is the row, a key its id, a delete one tombstone, a topic named by prefix and table',
  says: /makes the key the id of the document/,
  edits: [
    {
      file: 'transforms.ts',
      find: `ofKafka('ExtractField$Key'), field: 'id'`,
      replace: `ofKafka('InsertField$Key'), 'static.field': 'from', 'static.value': 'debezium'`,
    },
  ],
})
