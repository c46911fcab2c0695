import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after a failover the copy is the topic',
    ru: 'после failover копия и есть топик',
  },
  caughtBy:
    '9.4 on the backup the consumer reads the copy, from where the group stands, and what is written there since',
  says: /nothing that is written on the backup/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `names.flatMap((name) => [\`primary.\${name}\`, ...(there.includes(name) ? [name] : [])])`,
      replace: `names.map((name) => \`primary.\${name}\`).filter((name) => there.includes(name))`,
    },
  ],
})
