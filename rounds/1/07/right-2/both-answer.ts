import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { Registry } from './registry.ts'

/** What `ask` gives once a broker has answered, too. Rejects as soon as one of them stays away. */
export async function bothAnswer<T>(ctx: Ctx, registryUrl: string, ask: (registry: Registry) => Promise<T>): Promise<T> {
  const giveUp = new AbortController()
  try {
    const [answer] = await Promise.all([ask(new Registry(registryUrl, giveUp.signal).patient()), whenBrokerAnswers(ctx)])
    return answer
  } finally {
    giveUp.abort(new Error('not needed any more'))
  }
}
