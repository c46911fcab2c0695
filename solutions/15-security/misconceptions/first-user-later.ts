import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the first user is made when Kafka runs', ru: 'первого пользователя создают, когда Kafka уже работает' },
  caughtBy: '15.2 the first user is there when Kafka starts for the first time, with its password alone',
  says: /comes with the format/,
  edits: [
    {
      file: 'broker.ts',
      find: `propertiesFile, '--add-scram', scram]`,
      replace: 'propertiesFile, ...(scram ? [] : [scram])]',
    },
  ],
})
