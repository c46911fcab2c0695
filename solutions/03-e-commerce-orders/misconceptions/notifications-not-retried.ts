import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'money is worth retrying for, a message is not',
    ru: 'ради денег повторять стоит, ради уведомления нет',
  },
  caughtBy: '3.5 asks the notification provider again too, and sets aside what it refuses',
  edits: [
    {
      file: 'notification-service.ts',
      find: 'const answer = await callProvider(ctx, { url, idempotencyKey: orderId, body }, signal)',
      replace: `const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': orderId },
      body: JSON.stringify(body),
      signal,
    })
    const answer = { status: response.status, body: await response.json() }`,
    },
    {
      file: 'notification-service.ts',
      find: 'import { callProvider, SetAside }',
      replace: 'import { SetAside }',
    },
  ],
})
