import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a port on a machine of my own is mine',
    ru: 'порт на моей машине — мой',
  },
  caughtBy: '9.1 a cluster listens on 127.0.0.1 alone, at the ports asked for',
  says: /open to the whole network/,
  edits: [
    {
      file: 'clusters.ts',
      find: `    listeners: \`PLAINTEXT://127.0.0.1:\${port},`,
      replace: `    listeners: \`PLAINTEXT://0.0.0.0:\${port},`,
    },
  ],
})
