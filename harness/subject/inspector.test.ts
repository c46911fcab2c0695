import { expect, test } from 'vitest'
import { inspectorTold } from './inspector.ts'

test('the one process to attach to is named, and that it waits', () => {
  const node =
    'Debugger listening on ws://127.0.0.1:42629/2baaf8a9-1c05-40b6-a200-931e13ed4798\nFor help, see: https://nodejs.org/x\nmine\n'
  expect(inspectorTold(node, 'app')).toMatch(
    /^the process "app" waits for a debugger at 127\.0\.0\.1:42629 .*\nmine\n$/,
  )
})

test('what the code itself writes stays as it is', () => {
  expect(inspectorTold('Debugger attached.\nmine: Debugger\n', 'app')).toBe('mine: Debugger\n')
})
