import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isRoot } from './account'
import { startPostgres, type Postgres } from './startPostgres'

let dataDir: string
let cleanUp: (() => unknown)[]

beforeEach(() => {
  dataDir = mkdtempSync('/var/tmp/startPostgres-')
  chmodSync(dataDir, 0o755)
  cleanUp = [() => rmSync(dataDir, { recursive: true, force: true })]
})

afterEach(async () => {
  for (const step of cleanUp.reverse()) await step()
})

describe('startPostgres', () => {
  it('starts an empty database and keeps its content over a restart', async () => {
    const first = await start()
    await sql(first.url, `create table note (text text); insert into note values ('still here')`)
    await first.stop()
    const second = await start()
    expect(second.startedHere).toBe(true)
    expect(await sql(second.url, `select text from note`)).toEqual([{ text: 'still here' }])
  })

  it('ends the server with the last one who uses it', async () => {
    const first = await start()
    const second = await start()
    expect([first.startedHere, second.startedHere]).toEqual([true, false])
    expect(second.url).toBe(first.url)
    await first.stop()
    expect(await sql(second.url, `select 1 as one`)).toEqual([{ one: 1 }])
    await second.stop()
    await expect(sql(second.url, `select 1`)).rejects.toThrow('ECONNREFUSED')
  })

  it('gives two processes that start at once on a fresh folder the same server', async () => {
    const [one, two] = await Promise.all([startProcess(), startProcess()])
    expect(one.answer.url).toBe(two.answer.url)
    expect([one.answer.startedHere, two.answer.startedHere].sort()).toEqual([false, true])
  })

  it('finds the server that a killed process left running, and then stops it itself', async () => {
    const { child, answer } = await startProcess()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const postgres = await start()
    expect(postgres).toMatchObject({ url: answer.url, startedHere: false })
    await postgres.stop()
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  })

  it('notices that its server was killed, and starts again with what was committed', async () => {
    const first = await start()
    await sql(first.url, `create table note (text text); insert into note values ('committed')`)
    process.kill(Number(postmasterPid()[0]), 'SIGKILL')
    await first.lost
    const second = await start()
    expect(await sql(second.url, `select text from note`)).toEqual([{ text: 'committed' }])
  })

  it('does not take another postgres for its own when that one answers on the port it last used', async () => {
    const other = await start(join(dataDir, 'other'))
    const mine = await start()
    await mine.stop()
    const lines = [
      String(process.pid),
      join(dataDir, 'postgres'),
      '0',
      new URL(other.url).port,
      '',
      '127.0.0.1',
      '',
    ]
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), lines.join('\n'))
    const again = await start()
    expect(again.startedHere).toBe(true)
    expect(again.url).not.toBe(other.url)
  })

  it('starts although another program has taken the port it last used', async () => {
    const first = await start()
    const port = Number(new URL(first.url).port)
    process.kill(Number(postmasterPid()[0]), 'SIGKILL')
    await first.lost
    const intruder = await listen(port)
    cleanUp.push(() => intruder.close())
    const second = await start()
    expect(second.startedHere).toBe(true)
    expect(new URL(second.url).port).not.toBe(String(port))
  })

  it('says what to do when the data folder was made by another major version', async () => {
    mkdirSync(join(dataDir, 'postgres'))
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '13\n')
    if (isRoot()) chownSync(join(dataDir, 'postgres'), 65534, 65534)
    await expect(start()).rejects.toThrow(/mit Postgres 13 angelegt[^]*made by Postgres 13/)
  })

  it.runIf(isRoot())('says what to do when the data folder was given to root', async () => {
    const first = await start()
    await first.stop()
    chownSync(join(dataDir, 'postgres'), 0, 0)
    await expect(start()).rejects.toThrow(/gehört einem anderen Benutzer[^]*sudo chown -R nobody/)
  })

  it.runIf(isRoot())(
    'lives under /var/tmp, and says so, when its account cannot enter the data folder',
    async () => {
      chmodSync(dataDir, 0o700)
      const log = vi.fn()
      const postgres = await startPostgres({ dataDir, log })
      const base = readFileSync(join(dataDir, 'postgres-is-at'), 'utf8').trim()
      cleanUp.push(
        () => rmSync(base, { recursive: true }),
        () => postgres.stop(),
      )
      expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(base))
      expect(await sql(postgres.url, `show data_directory`)).toEqual([
        { data_directory: join(base, 'postgres') },
      ])
    },
  )
})

async function start(folder = dataDir): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir: folder, log: () => undefined })
  cleanUp.push(() => postgres.stop())
  return postgres
}

type Answer = { url: string; startedHere: boolean }

async function startProcess(): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = fileURLToPath(new URL('testProcess.ts', import.meta.url))
  const child = fork(script, [dataDir], { execArgv: ['--import', 'tsx'] })
  const [answer] = (await once(child, 'message')) as [Answer]
  cleanUp.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.send('stop')
    await once(child, 'exit')
  })
  return { child, answer }
}

async function sql(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

const postmasterPid = () => readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')

async function listen(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
