import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replay } from './index.ts'
import { correlationIds, fetchNothing, heartbeat, metadata, produce, wiredRoom } from './scripted.ts'

test('waiting finds what has passed, what is still to come, and the n-th of it', async () => {
  await using room = await wiredRoom()
  const future = room.wire.trace.waitFor({ api: 'Heartbeat', direction: 'response' }, { nth: 2 })
  room.client.send(Buffer.concat([heartbeat(1), heartbeat(2), heartbeat(3)]))
  expect((await future).correlationId).toBe(2)
  const past = await room.wire.trace.waitFor({ api: 'Heartbeat', direction: 'request' }, { nth: 3 })
  expect(past.correlationId).toBe(3)
})

test('waiting in vain tells what was seen', async () => {
  await using room = await wiredRoom()
  room.client.send(heartbeat(1))
  await room.client.responses(1)
  await expect(room.wire.trace.waitFor({ api: 'TxnOffsetCommit' }, { timeoutMs: 1 })).rejects.toMatchObject({
    code: 'WIRE_MESSAGE_NOT_SEEN',
    observed: '0 of them; on the wire: Heartbeat request 1, Heartbeat response 1',
  })
})

test('a condition that throws ends the waiting with its error', async () => {
  await using room = await wiredRoom()
  const where = () => {
    throw new Error('no such field')
  }
  const waiting = room.wire.trace.waitFor({ api: 'Heartbeat', where })
  room.client.send(heartbeat(1))
  await expect(waiting).rejects.toThrow('no such field')
  expect(correlationIds(await room.client.responses(1))).toEqual([1])
})

test('old messages keep their headers and let their bytes go', async () => {
  await using room = await wiredRoom({ keep: 2 })
  room.client.send(Buffer.concat([heartbeat(1), heartbeat(2)]))
  await room.client.responses(2)
  expect(room.wire.trace.messages.map(({ api, body }) => [api, body !== undefined])).toEqual([
    ['Heartbeat', false],
    ['Heartbeat', false],
    ['Heartbeat', true],
    ['Heartbeat', true],
  ])
})

test('the timeline tells requests, responses, facts, faults by name and the commands that show the same', async () => {
  await using room = await wiredRoom()
  room.wire.fault({
    api: 'Produce',
    direction: 'response',
    description: 'the broker dies here',
    action: { do: 'cut', when: 'before' },
  })
  room.client.send(Buffer.concat([heartbeat(1, "it's"), metadata(2), produce(3)]))
  await room.client.closed
  const { address } = room.broker
  const lines = room.wire.trace
    .timeline()
    .replaceAll(/\d+\.\d/g, '0.0')
    .replaceAll(/ +/g, ' ')
    .split('\n')
  expect(lines.slice(1).map((line) => line.trim())).toEqual([
    "0.0 default#1 → bootstrap Heartbeat v4 group=it's generation=1 member=m",
    '0.0 default#1 → bootstrap Metadata v12',
    '0.0 default#1 → bootstrap Produce v9 acks=-1, orders[0]',
    '0.0 default#1 ← bootstrap Heartbeat v4 0.0 ms',
    '0.0 default#1 ← bootstrap Metadata v12 0.0 ms orders[0]',
    '0.0 default#1 ← bootstrap Produce v9 0.0 ms orders[0] offset=5 ⚡ the broker dies here',
    '',
    'By hand, while the watch mode keeps the broker:',
    `kcat -C -b ${address.replaceAll(/\d+\.\d/g, '0.0')} -t orders -e -q -f '%p:%o %k %s\\n'`,
    `kafka-consumer-groups.sh --bootstrap-server ${address.replaceAll(/\d+\.\d/g, '0.0')} --describe --group 'it'\\''s'`,
  ])
  expect(room.wire.trace.timeline({ last: 1 })).toMatch(/left out: 5 earlier messages/)
})

test('a short timeline keeps what a fault struck, and leaves out fetches that found nothing', async () => {
  await using room = await wiredRoom()
  const description = 'the heartbeat is late'
  room.wire.fault({ api: 'Heartbeat', direction: 'request', description, action: { do: 'delay', ms: 0 } })
  const idle = Array.from({ length: 20 }, (_, index) => fetchNothing(10 + index))
  room.client.send(Buffer.concat([heartbeat(1), metadata(2), ...idle, produce(3)]))
  await room.client.responses(23)
  const told = room.wire.trace.timeline({ last: 2 })
  expect(told).toMatch(/left out: \d+ earlier messages, 40 of fetches that found no record/)
  expect(told).toMatch(new RegExp(`Heartbeat.*${description}\n.*Metadata.*\n.*Produce`))
  expect(told).not.toContain('Fetch v')
  expect(room.wire.trace.timeline()).toContain('Fetch v')
})

test("a timeline leaves the prefix of its own names off and others' names out", async () => {
  await using room = await wiredRoom()
  room.client.send(metadata(1))
  await room.client.responses(1)
  const { trace } = room.wire
  expect(trace.timeline({ own: 'ord' })).toMatch(/ms {2}ers\[0\]/)
  expect(trace.timeline({ own: 'ord', others: 'o' })).toMatch(/ms {2}ers\[0\]/)
  expect(trace.timeline({ own: 'orders.1', others: 'ord' })).not.toMatch(/orders\[/)
})

test('a replay has the same messages and the same timeline', async () => {
  await using room = await wiredRoom()
  room.wire.fault({ api: 'Heartbeat', direction: 'request', action: { do: 'delay', ms: 0 } })
  room.client.send(Buffer.concat([metadata(1), produce(2, -1, 13), heartbeat(3)]))
  await room.client.responses(3)
  const { trace } = room.wire
  const again = replay(trace.toReplay())
  expect(again.timeline()).toBe(trace.timeline())
  expect(again.target).toBe(room.broker.address)
  expect(again.messages.map(({ seq, at, fault, body }) => ({ seq, at, fault, body }))).toEqual(
    trace.messages.map(({ seq, at, fault, body }) => ({ seq, at, fault, body })),
  )
})

test('a file that is no replay is refused with the line that is wrong', async () => {
  await using room = await wiredRoom()
  room.client.send(heartbeat(1))
  await room.client.responses(1)
  const good = room.wire.trace.toReplay()
  const bad = { '': 1, 'not JSON': 1, '{}': 1, [good.replace('"direction":"request"', '"direction":"sideways"')]: 2 }
  for (const [text, line] of Object.entries(bad)) {
    expect(() => replay(text)).toThrow(
      expect.objectContaining({ code: 'WIRE_BAD_REPLAY', observed: expect.stringMatching(`^line ${line}:`) }),
    )
  }
})

/** Reads packets as RFC 791 and RFC 793 say, and checks their checksums. */
function packetsOf(pcap: Buffer): { from: number; to: number; sequence: number; payload: Buffer }[] {
  expect([pcap.readUInt32LE(0).toString(16), pcap.readUInt32LE(20)]).toEqual(['a1b2c3d4', 1])
  const packets = []
  for (let at = 24; at < pcap.length; ) {
    const length = pcap.readUInt32LE(at + 8)
    const ip = pcap.subarray(at + 16 + 14, at + 16 + length)
    const tcp = ip.subarray(20)
    const pseudo = Buffer.concat([ip.subarray(12, 20), Buffer.from([0, 6, tcp.length >> 8, tcp.length & 0xff])])
    expect([onesSum(ip.subarray(0, 20)), onesSum(Buffer.concat([pseudo, tcp]))]).toEqual([0xffff, 0xffff])
    packets.push({
      from: tcp.readUInt16BE(0),
      to: tcp.readUInt16BE(2),
      sequence: tcp.readUInt32BE(4),
      payload: tcp.subarray(20),
    })
    at += 16 + length
  }
  return packets
}

function onesSum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += bytes[at]! * 256 + (bytes[at + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16)
  return sum
}

test('the capture holds every byte in TCP streams to port 9092, with sequence numbers and checksums that hold', async () => {
  await using room = await wiredRoom()
  room.client.send(Buffer.concat([heartbeat(1), metadata(2)]))
  await room.client.responses(2)
  const packets = packetsOf(Buffer.from(room.wire.trace.toPcap()))
  const sent = packets.filter(({ to, payload }) => to === 9092 && payload.length > 0)
  expect(Buffer.concat(sent.map(({ payload }) => payload))).toEqual(Buffer.concat(room.broker.frames))
  for (const [index, { sequence, payload }] of sent.slice(0, -1).entries()) {
    expect(sent[index + 1]!.sequence).toBe(sequence + payload.length)
  }
})

const tshark = spawnSync('tshark', ['--version']).status === 0

test.runIf(tshark)('Wireshark dissects the capture as Kafka and finds nothing wrong with its TCP', async () => {
  await using room = await wiredRoom()
  room.client.send(Buffer.concat([metadata(1, 8), heartbeat(2)]))
  await room.client.responses(2)
  const folder = mkdtempSync(join(tmpdir(), 'wire-pcap-'))
  try {
    const file = join(folder, 'trace.pcap')
    writeFileSync(file, room.wire.trace.toPcap())
    const checks = ['-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE']
    const read = (filter: string, ...fields: string[]) =>
      execFileSync('tshark', ['-r', file, ...checks, '-Y', filter, ...fields], { encoding: 'utf8', stdio: 'pipe' })
    expect(read('kafka', '-T', 'fields', '-e', 'kafka.api_key').trim().split(/[\n,]/).sort()).toEqual([
      '12',
      '12',
      '3',
      '3',
    ])
    expect(read('tcp.analysis.flags || tcp.checksum.status == 0 || ip.checksum.status == 0 || _ws.malformed')).toBe('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
