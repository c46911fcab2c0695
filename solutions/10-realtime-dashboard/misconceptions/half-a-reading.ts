import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one broken sensor is no reason to lose the other',
    ru: 'из-за одного сломанного датчика не терять же второй',
  },
  caughtBy: '10.2 what is no reading is reported once and goes nowhere, and all around it is counted',
  says: /humidity\W+101/,
  edits: [
    {
      file: 'reader.ts',
      find: "  const reading = readingSchema.parse(JSON.parse(textOf('value', value)))",
      replace: `  const given = JSON.parse(textOf('value', value))
  const whole = readingSchema.safeParse(given)
  const reading = whole.success ? whole.data : readingSchema.parse({ temperature: given.temperature })`,
    },
  ],
})
