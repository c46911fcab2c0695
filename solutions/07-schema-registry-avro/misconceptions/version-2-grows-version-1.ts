import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'version 2 is version 1 with a push',
    ru: 'версия 2 — это push в версию 1',
  },
  caughtBy: '7.5 version 2 is version 1 with one more field, which has a default',
  says: /made by changing version 1/,
  edits: [
    {
      file: 'schema.ts',
      find: `  const { fields, ...record } = schemaV1()
  return { ...record, fields: [...fields, { name: 'channel', type: 'string', default: 'unknown' }] }`,
      replace: `  if (!first.fields.some(({ name }) => name === 'channel'))
    first.fields.push({ name: 'channel', type: 'string', default: 'unknown' })
  return first`,
    },
    {
      file: 'schema.ts',
      find: `export function schemaV1(): AvroRecord {
  return {`,
      replace: `export function schemaV1(): AvroRecord {
  return first
}

const first = made()

function made(): AvroRecord {
  return {`,
    },
  ],
})
