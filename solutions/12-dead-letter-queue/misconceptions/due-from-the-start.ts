import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time is taken when the try begins',
    ru: 'время можно взять в начале попытки',
  },
  caughtBy: '12.3 counts a delay from the failure, not from the start of the try',
  says: /does not begin with the failure/,
  edits: [
    {
      file: 'service.ts',
      find: `    try {
      await processMessage`,
      replace: `    const began = ctx.clock.now()
    try {
      await processMessage`,
    },
    {
      file: 'service.ts',
      find: `return tryLater(consumed, error instanceof Error ? error : new Error(String(error)))`,
      replace: `return tryLater(consumed, error instanceof Error ? error : new Error(String(error)), began)`,
    },
    {
      file: 'service.ts',
      find: `function tryLater(consumed: Consumed, error: Error)`,
      replace: `function tryLater(consumed: Consumed, error: Error, began = ctx.clock.now())`,
    },
    {
      file: 'service.ts',
      find: `failedCopy(consumed, failures, error, ctx.clock.now() + delay)`,
      replace: `failedCopy(consumed, failures, error, began + delay)`,
    },
  ],
})
