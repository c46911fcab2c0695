import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a contract names all fields',
    ru: 'контракт называет все поля',
  },
  caughtBy: '10.2 what is just within the contract is a reading',
  says: /Unknown fields are allowed/,
  edits: [
    {
      file: 'reader.ts',
      find: "  const reading = readingSchema.parse(JSON.parse(textOf('value', value)))",
      replace: `  const given: unknown = JSON.parse(textOf('value', value))
  const fields = Object.keys(given ?? {})
  if (fields.some((field) => !['version', ...METRICS].includes(field))) throw new Error('an unknown field')
  const reading = readingSchema.parse(given)`,
    },
  ],
})
