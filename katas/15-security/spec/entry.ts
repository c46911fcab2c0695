import type { Subject } from '#harness'
import type * as Lab from '../src/index.ts'

/** `let in`, or the reason why not, as `logIn` tells it. */
export async function entry(app: Subject<typeof Lab>, access: Lab.Access): Promise<string> {
  return app.logIn(access).then(
    () => 'let in',
    ({ name, message }: Error) => (name === 'AccessError' ? (message.split(':')[0] ?? '') : `${name}: ${message}`),
  )
}
