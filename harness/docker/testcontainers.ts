/** Testcontainers without Ryuk, its own reaper, which is an image to pull: the guardian does that work. Containers are reached on loopback. */
export function prepareTestcontainers(): void {
  process.env['TESTCONTAINERS_RYUK_DISABLED'] = 'true'
  process.env['TESTCONTAINERS_HOST_OVERRIDE'] ??= '127.0.0.1'
}
