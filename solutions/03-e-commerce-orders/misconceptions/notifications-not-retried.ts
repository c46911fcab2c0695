import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'money is worth retrying for, a message is not',
    ru: 'ради денег повторять стоит, ради уведомления нет',
  },
  caughtBy: '3.5 asks the notification provider again too, and sets aside what it refuses',
  says: /504 passes by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'notification-service.ts',
      find: 'const answer = await callProvider(ctx, { url, idempotencyKey: keyOf(orderId), body }, signal)',
      replace:
        "const response = await fetch(url, {\n      method: 'POST',\n      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOf(orderId) },\n      body: JSON.stringify(body),\n      signal,\n    })\n    const answer = { status: response.status, body: await response.json() }",
    },
    {
      file: 'notification-service.ts',
      find: 'import { callProvider, keyOf, SetAside }',
      replace: 'import { keyOf, SetAside }',
    },
  ],
})
