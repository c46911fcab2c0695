import type { StateStore } from '../stores/types.ts'

/** The methods of the read-only stores that give one value; all others iterate. */
const single = new Set(['get', 'fetchSession', 'approximateNumEntries'])
const iterating = [
  'range',
  'reverseRange',
  'prefixScan',
  'all',
  'reverseAll',
  'backwardAll',
  'fetchRange',
  'backwardFetchRange',
  'fetchKeyRange',
  'backwardFetchKeyRange',
  'fetchAll',
  'backwardFetchAll',
  'backwardFetch',
  'findSessions',
  'backwardFindSessions',
  'findSessionsKeyRange',
  'backwardFindSessionsKeyRange',
]

type Method = (...args: unknown[]) => unknown

/**
 * One read-only store over those of several tasks. A key is in one of them: the first that has it answers. What iterates goes
 * through them one after the other, each in its own order, as on the JVM.
 */
export function composite(stores: readonly StateStore[]): Readonly<Record<string, Method>> {
  const facade: Record<string, Method> = {}
  const first = stores[0]
  for (const name of [...single, ...iterating, 'fetch']) {
    if (typeof methodOf(first, name) !== 'function') continue
    // `fetch` gives a value of a window store, and the sessions of a key of a session store.
    const gives = name === 'fetch' ? methodOf(first, 'findSessions') === undefined : single.has(name)
    const call = (store: StateStore, args: unknown[]) => methodOf(store, name)?.apply(store, args)
    if (name === 'approximateNumEntries') {
      facade[name] = () => stores.reduce((sum, store) => sum + Number(call(store, [])), 0)
    } else if (gives) {
      facade[name] = (...args) => firstOf(stores, (store) => call(store, args))
    } else {
      facade[name] = (...args) => chain(stores, (store) => call(store, args) as Iterable<unknown>)
    }
  }
  return facade
}

function methodOf(store: StateStore | undefined, name: string): Method | undefined {
  const method: unknown = store && Reflect.get(store, name)
  return typeof method === 'function' ? (method as Method) : undefined
}

function firstOf(stores: readonly StateStore[], ask: (store: StateStore) => unknown): unknown {
  for (const store of stores) {
    const value = ask(store)
    if (value !== null && value !== undefined) return value
  }
  return null
}

function* chain(stores: readonly StateStore[], ask: (store: StateStore) => Iterable<unknown>): Generator<unknown> {
  for (const store of stores) yield* ask(store)
}
