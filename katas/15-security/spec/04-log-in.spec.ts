import { Kafka } from 'kafkajs'
import { expect, type Subject, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { authorityOf, brokerName, type Secured, sharedCluster, validity } from './cluster.ts'
import { entry, messageOf, reasonOf, within10s } from './entry.ts'
import { ending, type Imposter, imposter, nobody, plainText, silent, silentInTls } from './imposters.ts'
import { means } from './means.ts'

const clusterOf = sharedCluster('sasl')

test('15.2 a client trusts no broker whose certificate is another authority’s, for another host or out of its time', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  for (const kind of ['expired', 'wrong-host', 'unknown-authority'] as const) {
    await using other = await imposterOf(app, cluster, kind)
    const config = await app.clientConfig({ ...cluster.admin, brokers: [other.address] })
    const admin = new Kafka({ ...config, logLevel: 0, retry: { retries: 0 } }).admin()
    const outcome = await admin.connect().then(
      () => 'trusted',
      () => 'refused',
    )
    await admin.disconnect()
    expect(outcome, means.imposterTrusted(kind)).toBe('refused')
  }
})

test('15.2 logIn tells what is wrong with the certificate of a broker', async ({ subject, needs }) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  for (const kind of ['expired', 'not-yet', 'wrong-host', 'unknown-authority'] as const) {
    await using other = await imposterOf(app, cluster, kind)
    const reason = kind === 'not-yet' ? 'expired' : kind
    expect(await entry(app, { ...cluster.admin, brokers: [other.address] }), means.reason(kind)).toBe(reason)
  }
})

test('15.2 logIn tells a wrong password from a broker that is not there, and no password to anybody', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  const { admin } = cluster
  await using mute = await silent()
  const good = await identityOf(app, cluster, 'good')
  const real = { port: cluster.ports.clients, ca: admin.ca }
  await using muteInTls = await silentInTls(good)
  await using cutInScram = await ending(good, real, ['cut', 'in SCRAM'])
  await using muteInScram = await ending(good, real, ['silent', 'in SCRAM'])
  await using plain = await plainText()
  const password = 'x-31-41'
  const attempts: [Lab.Access, string][] = [
    [{ ...admin, password }, 'wrong-password'],
    [{ ...admin, username: 'who-is-this', password }, 'wrong-password'],
    [{ ...admin, brokers: [await nobody()], password }, 'unreachable'],
    [{ ...admin, brokers: [mute.address], password }, 'unreachable'],
    [{ ...admin, brokers: [muteInTls.address], password }, 'unreachable'],
    [{ ...admin, brokers: [plain.address], password }, 'unreachable'],
    [{ ...admin, brokers: [cutInScram.address], password }, 'unreachable'],
    [{ ...admin, brokers: [muteInScram.address], password }, 'unreachable'],
  ]
  for (const [access, reason] of attempts) {
    const outcome = await within10s(app.logIn(access))
    expect(reasonOf(outcome), means.toldApart).toBe(reason)
    expect(messageOf(outcome), means.namesWhoAndWhere).toSay(access.username, access.brokers[0] ?? '')
    expect(messageOf(outcome), means.passwordTold).not.toContain(password)
  }
})

test('15.2 one broker that lets in is enough, and of the others the one that says most counts', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const cluster = await clusterOf(app)
  const [good = ''] = cluster.admin.brokers
  await using old = await imposterOf(app, cluster, 'expired')
  await using mute = await silent()
  const dead = await nobody()
  const at = (brokers: string[], password = cluster.admin.password) =>
    entry(app, { ...cluster.admin, brokers, password })
  expect(await at([dead, mute.address, good]), means.oneIsEnough).toBe('let in')
  expect(await at([good, dead]), means.oneIsEnough).toBe('let in')
  expect(await at([old.address, good]), means.oneIsEnough).toBe('let in')
  expect(await at([dead, good], 'wrong'), means.saysMost).toBe('wrong-password')
  expect(await at([old.address, dead]), means.saysMost).toBe('expired')
})

type Kind = 'good' | 'expired' | 'not-yet' | 'wrong-host' | 'unknown-authority'

/** The real broker behind a certificate that a client should refuse, for one reason alone. */
async function imposterOf(app: Subject<typeof Lab>, cluster: Secured, kind: Kind): Promise<Imposter> {
  return imposter(await identityOf(app, cluster, kind), { port: cluster.ports.clients, ca: cluster.admin.ca })
}

async function identityOf(app: Subject<typeof Lab>, { authority }: Secured, kind: Kind): Promise<Lab.Identity> {
  const issuer = kind === 'unknown-authority' ? await authorityOf(app) : authority
  const hosts = kind === 'wrong-host' ? ['kafka-2.katas', '127.0.0.2'] : ['localhost', '127.0.0.1']
  const [from, to] = kind === 'expired' ? [-9, -1] : kind === 'not-yet' ? [1, 9] : [-1, 9]
  return app.issueCertificate({ authority: issuer, name: brokerName, hosts, ...validity(from, to) })
}
