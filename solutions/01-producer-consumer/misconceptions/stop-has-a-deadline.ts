import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a stop that takes longer than ten seconds is killed anyway',
    ru: 'остановку дольше десяти секунд всё равно прервут',
  },
  caughtBy: '1.3 stop waits for the sends that are under way',
  says: /when it has waited long enough/,
  edits: [
    {
      file: 'producer.ts',
      find: `      await last
`,
      replace: `      await Promise.race([last, setTimeout(10_000, undefined, { ref: false })])
`,
    },
    {
      file: 'producer.ts',
      find: `import type { Producer as Client, Message } from 'kafkajs'
`,
      replace: `import { setTimeout } from 'node:timers/promises'
import type { Producer as Client, Message } from 'kafkajs'
`,
    },
  ],
})
