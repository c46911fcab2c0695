import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every machine has Docker',
    ru: 'Docker есть на каждой машине',
  },
  caughtBy: '20.2 startKafka() is an embedded Kafka where no Docker engine answers',
  says: /without a Docker engine/,
  edits: [
    {
      file: 'kafka.ts',
      find: `    console.warn(\`no container of \${image} (\${error}): the tests use an embedded Kafka\`)
    return embeddedKafka()`,
      replace: '    throw new Error(`no container of ${image}`, { cause: error })',
    },
  ],
})
