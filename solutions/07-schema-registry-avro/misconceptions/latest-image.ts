import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the latest image is the best one',
    ru: 'самый свежий образ — самый лучший',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /may bring another registry/,
  edits: [{ file: 'registry.ts', find: `cp-schema-registry:7.9.1`, replace: `cp-schema-registry:latest` }],
})
