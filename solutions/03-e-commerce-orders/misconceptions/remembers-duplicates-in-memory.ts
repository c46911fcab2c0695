import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a Map of what was sent keeps anybody from being told twice',
    ru: 'Map с отправленным не даст уведомить дважды',
  },
  caughtBy: '3.4 notifies once, though it is killed after the message and before its record',
  says: /memory dies with the process/,
  edits: [
    {
      file: 'notification-service.ts',
      find: '  async function notify(',
      replace: '  const told = new Map<string, Notification>()\n\n  async function notify(',
    },
    {
      file: 'notification-service.ts',
      find: '    const answer = await',
      replace: '    const before = told.get(orderId)\n    if (before) return before\n    const answer = await',
    },
    {
      file: 'notification-service.ts',
      find: 'idempotencyKey: keyOf(orderId)',
      replace: 'idempotencyKey: crypto.randomUUID()',
    },
    { file: 'notification-service.ts', find: 'callProvider, keyOf, SetAside', replace: 'callProvider, SetAside' },
    {
      file: 'notification-service.ts',
      find: '    return { version: 1, ...body, messageId: sent.data.messageId }',
      replace:
        '    const done: Notification = { version: 1, ...body, messageId: sent.data.messageId }\n    told.set(orderId, done)\n    return done',
    },
  ],
})
