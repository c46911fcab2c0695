import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'on the backup the topic has the name that it always had',
    ru: 'на резервном кластере топик называется, как всегда',
  },
  caughtBy:
    '9.4 on the backup the consumer reads the copy, from where the group stands, and what is written there since',
  says: /unprefixed name alone/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `names.flatMap((name) => [\`primary.\${name}\`, ...(there.includes(name) ? [name] : [])])`,
      replace: 'names.filter((name) => there.includes(name))',
    },
  ],
})
