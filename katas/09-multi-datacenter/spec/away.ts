import { expect, type Subject, settle, type Wire } from '#harness'
import { isProgramError } from '#harness/expecting'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

interface Fixtures {
  subject: (options: { name: string }) => Promise<Subject<typeof Lab>>
  wire: Wire
}

const limitMs = 10_000

/** The call must reject within 10 s and name the servers, where nobody listens and where whoever listens says nothing. Each is a process of its own. */
export async function expectAway(
  { subject, wire }: Fixtures,
  call: (app: Subject<typeof Lab>, servers: string[]) => Promise<unknown>,
  name = 'app',
): Promise<void> {
  await Promise.all(
    (['deaf', 'mute'] as const).map(async (kind) => {
      const app = await subject({ name: `${name}-${kind}` })
      const endpoint = await wire.endpoint(`${name}-${kind}-servers`)
      const silence = { do: 'silence' } as const
      const api = ['ApiVersions', 'Metadata', 'SaslHandshake']
      if (kind === 'mute')
        wire.fault({ api, endpoint: endpoint.name, times: Number.POSITIVE_INFINITY, action: silence })
      else endpoint.stopListening()
      const servers = [...endpoint.bootstrapServers]
      const outcome = await settle(call(app, servers), { withinMs: limitMs })
      const error = outcome.state === 'rejected' ? outcome.error : undefined
      if (error && isProgramError(error)) throw error
      expect(outcome.state, means.away[kind]).toBe('rejected')
      expect(error?.message, means.away[kind]).toSay(...servers)
    }),
  )
}
