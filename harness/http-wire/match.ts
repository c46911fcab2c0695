import type { HttpExchange, HttpMatch } from './types.ts'

export function matches({ method, path, where }: HttpMatch, exchange: HttpExchange): boolean {
  if (method !== undefined && ![method].flat().includes(exchange.method)) return false
  if (typeof path === 'string' && path !== exchange.path) return false
  if (path instanceof RegExp && exchange.path.search(path) < 0) return false
  return where?.(exchange) ?? true
}
