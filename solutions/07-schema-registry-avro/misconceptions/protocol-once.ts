import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the protocol stands once, before the list',
    ru: 'протокол пишут один раз, перед списком',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /with its protocol/,
  edits: [
    {
      file: 'registry.ts',
      find: `brokers.map((broker) => \`PLAINTEXT://\${broker}\`).join(',')`,
      replace: `\`PLAINTEXT://\${brokers.join(',')}\``,
    },
  ],
})
