import {
  type ComponentName,
  componentNames,
  connectComponents,
  ownComponents,
  type StartOptions,
} from '../../components/index.ts'
import type { Lab } from '../../lab/index.ts'

/** Components that run beside the broker of a person. */
interface Started extends AsyncDisposable {
  /** URLs by what answers there: `registry.http`. */
  readonly endpoints: Readonly<Record<string, string>>
  /** For `connectComponents` in other processes. */
  readonly socket: string
}

/** Those of the lab's components that are programs, side by side. A browser is the person's own. */
export async function startComponents(wanted: Lab['components'], options: StartOptions = {}): Promise<Started> {
  const names = wanted.filter((name): name is ComponentName => componentNames.some((one) => one === name))
  const owned = await ownComponents()
  try {
    await owned.want(names, options)
    await using connected = await connectComponents(owned.socket)
    // One that is optional may be missing.
    const endpoints = connected.names.flatMap((name) =>
      Object.entries(connected.get(name).endpoints).map(([endpoint, url]) => [`${name}.${endpoint}`, url]),
    )
    return {
      endpoints: Object.fromEntries(endpoints),
      socket: owned.socket,
      [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
    }
  } catch (error) {
    await owned[Symbol.asyncDispose]()
    throw error
  }
}

/** What a service is given: `{ registryUrl: 'registry.http' }` with the URL in place of its name. */
export function optionsFrom(
  wanted: Readonly<Record<string, string>>,
  endpoints: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(wanted).map(([option, endpoint]) => [option, endpoints[endpoint] ?? '']))
}
