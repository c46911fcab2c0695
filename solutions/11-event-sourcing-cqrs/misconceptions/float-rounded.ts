import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'rounding mends what a float breaks',
    ru: 'округление исправит то, что испортило дробное число',
  },
  caughtBy: '11.2 amounts of old events are exact to the cent',
  says: /money was lost or made/,
  edits: [
    {
      file: 'events.ts',
      find: `BigInt(euros + fraction.padEnd(2, '0'))`,
      replace: `BigInt(Math.round(Number(amount) * 100))`,
    },
  ],
})
