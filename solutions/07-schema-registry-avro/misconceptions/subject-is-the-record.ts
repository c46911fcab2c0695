import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a schema is found by the name of its record',
    ru: 'схему находят по имени записи',
  },
  caughtBy: '7.3 registers the schema as it is given, once, for the values of the topic',
  says: /other programs look for the schema there/,
  edits: [
    {
      file: 'producer.ts',
      find: `register(registryUrl, subjectOf(ctx), schema)`,
      replace: `register(registryUrl, \`\${ctx.name(schema.name)}-value\`, schema)`,
    },
  ],
})
