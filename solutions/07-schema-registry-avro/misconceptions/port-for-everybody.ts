import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a published port is one of this machine alone',
    ru: 'опубликованный порт виден только на этой машине',
  },
  caughtBy: '7.1 describes the container: one version, published on 127.0.0.1 alone, with every broker',
  says: /open to the whole network/,
  edits: [{ file: 'registry.ts', find: `[\`127.0.0.1:\${port}:\${inside}\`]`, replace: `[\`\${port}:\${inside}\`]` }],
})
