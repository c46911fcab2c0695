import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every schema in the registry is Avro',
    ru: 'все схемы в реестре — Avro',
  },
  caughtBy: '7.4 an unknown id and a schema that is no Avro reject, and an unknown one is asked for again',
  says: /no message can be read by such an id/,
  edits: [
    {
      file: 'schemas.ts',
      find: `    if (schemaType !== 'AVRO') throw new BadSchemaError(\`schema \${id} is \${schemaType}, not Avro\`)
    return JSON.parse(schema)`,
      replace: `    return schemaType === 'AVRO' ? JSON.parse(schema) : schema`,
    },
  ],
})
