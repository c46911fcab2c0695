import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the registry listens at the port that is published',
    ru: 'реестр слушает тот порт, который опубликован',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /127\.0\.0\.1:(\d+):\1/,
  edits: [
    { file: 'registry.ts', find: `[\`127.0.0.1:\${port}:\${inside}\`]`, replace: `[\`127.0.0.1:\${port}:\${port}\`]` },
  ],
})
