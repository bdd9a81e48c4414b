// Finds one session many times with Cloudflare's official client, and prints the CPU time of a call in microseconds.
//
//   node official.mjs PEERS CALLS        PEERS is the program beside it, which is also the server

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import Cloudflare from '../witness/node_modules/cloudflare/index.mjs';

const callsOfARound = 100;
/** Number of rounds before the first that counts, in which V8 compiles what is called often. */
const warmUp = 50;

const [, , peers, calls] = process.argv;
const server = spawn(peers, ['serve', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [address] = await once(server.stdout, 'data');
const client = new Cloudflare({ baseURL: `http://${String(address).trim()}/client/v4`, apiToken: 't0ken-0f-the-benchmarks' });

const times = [];
for (let round = 0; round < warmUp + Number(calls) / callsOfARound; round++) {
  const before = process.cpuUsage();
  for (let call = 0; call < callsOfARound; call++) {
    const found = await client.realtimeKit.sessions.getSessionDetails('sess-1', { account_id: 'acc-1', app_id: 'app-1' });
    if (found.data?.live_participants !== 1) throw new Error(`found ${JSON.stringify(found)}`);
  }
  const { user, system } = process.cpuUsage(before);
  if (round >= warmUp) times.push((user + system) / callsOfARound);
}
server.kill();
times.sort((a, b) => a - b);
console.log(times[Math.floor(times.length / 2)].toFixed(1));
