import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where Kafka keeps its data does not matter',
    ru: 'неважно, где Kafka хранит данные',
  },
  caughtBy: '1.1 the data of the Kafka is where it was asked for, whatever characters the path has',
  says: /a reboot deletes your topics/,
  edits: [
    {
      file: 'kafka.ts',
      find: `    'log.dirs': escaped(dataDir),
`,
      replace: `    'metadata.log.dir': escaped(dataDir),
`,
    },
  ],
})
