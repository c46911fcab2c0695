import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one consumer reads all inboxes', ru: 'все inbox читает один consumer' },
  caughtBy: '25.3 while one tenant’s stream cannot be written the others go on, and later its records come in order',
  says: /waits with it/,
  cause: 'deadline',
  edits: [
    {
      file: 'router.ts',
      find: `  const starts = await Promise.allSettled(tenants.map((tenant) => startLane(ctx, tenant, streams)))
`,
      replace: `  const turn = { last: Promise.resolve() as Promise<unknown> }
  const starts = await Promise.allSettled(tenants.map((tenant) => startLane(ctx, tenant, streams, turn)))
`,
    },
    {
      file: 'router.ts',
      find: 'async function startLane(ctx: Ctx, tenant: string, streams: string[]): Promise<Service> {',
      replace: `async function startLane(
  ctx: Ctx,
  tenant: string,
  streams: string[],
  turn: { last: Promise<unknown> },
): Promise<Service> {`,
    },
    {
      file: 'router.ts',
      find: `        const reason = await route(message)
`,
      replace: `        const before = turn.last
        const routed = before.then(() => route(message))
        turn.last = routed.catch(() => {})
        const reason = await routed
`,
    },
  ],
})
