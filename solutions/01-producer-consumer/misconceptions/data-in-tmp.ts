import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where Kafka keeps its data does not matter',
    ru: 'неважно, где Kafka хранит данные',
  },
  caughtBy: '1.1 the data of the Kafka is where it was asked for, and clients are sent to 127.0.0.1',
  says: /seen: undefined[\s\S]*log\.dirs/,
  edits: [{ file: 'kafka.ts', find: "    'log.dirs': dataDir,\n", replace: "    'metadata.log.dir': dataDir,\n" }],
})
