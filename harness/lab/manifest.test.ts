import { expect, test } from 'vitest'
import { loadLab, manifestSchema } from './index.ts'

test.each(['../event.ts', 'deep/event.ts', '/etc/passwd', '.env', 'event', ''])(
  '"%s" is no name of a given file',
  async (name) => {
    const lab = await loadLab('01-producer-consumer')
    expect(manifestSchema.safeParse({ ...lab, given: [name] }).success).toBe(false)
    expect(manifestSchema.safeParse({ ...lab, given: ['event.ts', 'page.test.html'] }).success).toBe(true)
  },
)
