import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the schema of a topic has the topic’s name',
    ru: 'схема топика называется как топик',
  },
  caughtBy: '7.3 registers the schema as it is given, once, for the values of the topic',
  says: /other programs look for the schema there/,
  edits: [{ file: 'registry.ts', find: `return \`\${ctx.name(TOPIC)}-value\``, replace: `return ctx.name(TOPIC)` }],
})
