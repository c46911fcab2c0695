import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a heartbeat has nothing that could fail',
    ru: 'в heartbeat нечему ломаться',
  },
  caughtBy: '3.5 ends the order that waits when another instance joins, and shares the others with it',
  says: /rebalanc/,
  cause: 'crash',
  edits: [
    { file: 'service.ts', find: 'void payload.heartbeat().catch(() => {})', replace: 'void payload.heartbeat()' },
  ],
})
