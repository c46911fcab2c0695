import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a properties file is lines of name=value, so the path goes in as it is',
    ru: 'файл свойств — это строки имя=значение, поэтому путь пишем как есть',
  },
  caughtBy: '1.1 the commands start a Kafka on which topics, producers and groups work',
  says: /its bytes are Latin-1/,
  edits: [{ file: 'kafka.ts', find: `'log.dirs': escaped(dataDir)`, replace: `'log.dirs': dataDir` }],
})
