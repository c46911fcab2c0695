import { createHash } from 'node:crypto'

/**
 * The `content-security-policy` of a page with these inline scripts: they may run, and scripts of the page's own server; nothing that came with data may. The page asks nobody
 * but that server, and no other page has it in a frame.
 */
export function contentPolicy(...scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    `script-src 'self' ${hashes.join(' ')}`,
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
