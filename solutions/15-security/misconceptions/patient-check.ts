import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a check waits as long as any client', ru: 'проверка ждёт столько же, сколько любой клиент' },
  caughtBy: '15.5 what is neither allowed nor denied rejects',
  says: /waited for longer than 10 s/,
  edits: [{ file: 'raw.ts', find: 'requestTimeout: 5_000', replace: 'requestTimeout: 60_000' }],
})
