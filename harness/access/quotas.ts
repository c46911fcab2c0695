import { check } from '../protocol/index.ts'
import { type Login, openAs } from './login.ts'

/** One quota: whose it is (a user, a client id, or one client id of a user), and its limits by Kafka's names. */
export interface Quota {
  user?: string
  /** `null`: any client id of this user that has no quota of its own. */
  clientId?: string | null
  limits: Readonly<Record<string, number>>
}

export async function setQuota(administrator: Login, { user, clientId, limits }: Quota): Promise<void> {
  const entity = [
    ...(user === undefined ? [] : [{ entityType: 'user', entityName: user }]),
    ...(clientId === undefined ? [] : [{ entityType: 'client-id', entityName: clientId }]),
  ]
  const ops = Object.entries(limits).map(([key, value]) => ({ key, value, remove: false }))
  const connection = await openAs(administrator)
  const { entries } = await connection.request('AlterClientQuotas', {
    entries: [{ entity, ops }],
    validateOnly: false,
  })
  await connection.close()
  for (const { errorCode, errorMessage } of entries) check('AlterClientQuotas', errorCode, errorMessage ?? '')
}

/** All quotas whose user or client id begins so, in the order of their names. */
export async function quotasAbout(administrator: Login, prefix: string): Promise<Quota[]> {
  const connection = await openAs(administrator)
  const { errorCode, entries } = await connection.request('DescribeClientQuotas', { components: [], strict: false })
  await connection.close()
  check('DescribeClientQuotas', errorCode)
  const quotas = (entries ?? []).map(({ entity, values }) => {
    const nameOf = (type: string) => entity.find(({ entityType }) => entityType === type)?.entityName
    const [user, clientId] = [nameOf('user') ?? undefined, nameOf('client-id')]
    return {
      ...(user === undefined ? {} : { user }),
      ...(clientId === undefined ? {} : { clientId }),
      limits: Object.fromEntries(values.map(({ key, value }) => [key, value])),
    }
  })
  const place = ({ user = '', clientId }: Quota) => `${user} ${clientId ?? ''}`
  return quotas
    .filter(({ user, clientId }) => (user ?? clientId ?? '').startsWith(prefix))
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
}
