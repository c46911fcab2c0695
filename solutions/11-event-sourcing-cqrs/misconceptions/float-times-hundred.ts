import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an amount in euros times 100 is cents',
    ru: 'сумма в евро, умноженная на 100, — это центы',
  },
  caughtBy: '11.2 amounts of old events are exact to the cent',
  says: /money was lost or made/,
  edits: [
    {
      file: 'events.ts',
      find: `BigInt(euros + fraction.padEnd(2, '0'))`,
      replace: `BigInt(Math.trunc(Number(amount) * 100))`,
    },
  ],
})
