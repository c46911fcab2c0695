import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client waits as long as it takes',
    ru: 'клиент подождёт, сколько нужно',
  },
  caughtBy: '11.3 answers 503 while Kafka keeps a command waiting, and goes on when it is back',
  says: /keeps its client for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'http.ts',
      find: `    const late = ctx.clock.sleep(ANSWER_LIMIT_MS, over.signal).then(() => {
      throw unavailable(\`Kafka has not answered for \${ANSWER_LIMIT_MS} ms\`)
    })
    late.catch(() => {})
    const done`,
      replace: `    const done`,
    },
    {
      file: 'http.ts',
      find: `Promise.race([done, late, stopped])`,
      replace: `Promise.race([done, stopped])`,
    },
    {
      file: 'http.ts',
      find: `ANSWER_LIMIT_MS, idSchema`,
      replace: `idSchema`,
    },
    {
      file: 'http.ts',
      find: `export async function serve(ctx: Ctx,`,
      replace: `export async function serve(_ctx: Ctx,`,
    },
  ],
})
