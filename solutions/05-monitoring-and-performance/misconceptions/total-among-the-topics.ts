import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the more series the better: the total belongs to them, too',
    ru: 'чем больше рядов, тем лучше: итог тоже нужен',
  },
  caughtBy: '5.1 counts the records and bytes of each topic, whatever its name, and none twice',
  says: /counts every record twice/,
  edits: [
    { file: 'jmx.ts', find: `, topic=(.+)><>Count`, replace: `(?:, topic=(.+))?><>Count` },
    { file: 'jmx.ts', find: `name=\${bean},topic=*`, replace: `name=\${bean},*` },
  ],
})
