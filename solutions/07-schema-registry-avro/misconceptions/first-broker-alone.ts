import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one broker tells of the others',
    ru: 'один брокер расскажет об остальных',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /each broker is named/,
  edits: [
    {
      file: 'registry.ts',
      find: `brokers.map((broker) => \`PLAINTEXT://\${broker}\`).join(',')`,
      replace: `\`PLAINTEXT://\${brokers[0]}\``,
    },
  ],
})
