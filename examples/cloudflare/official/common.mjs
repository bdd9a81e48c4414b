// What the scripts share: a client of the official package, names for its calls, and which methods nobody called.
//
//   RTK_OFFICIAL=<directory with node_modules> CLOUDFLARE_BASE_URL=… CLOUDFLARE_API_TOKEN=… node kv.mjs

import { createRequire } from 'node:module';

const { RTK_OFFICIAL, CLOUDFLARE_BASE_URL } = process.env;
if (!CLOUDFLARE_BASE_URL) throw new Error('CLOUDFLARE_BASE_URL says where calls go');
const { Cloudflare } = createRequire(`${RTK_OFFICIAL}/`)('cloudflare');

/** What the next request is called, and how many there were. */
let name = '';
let requests = 0;

export const client = new Cloudflare({
  maxRetries: 0,
  fetch: (url, init) => {
    // To try out whether `fetch` takes forms, the package asks for `data:,`.
    if (String(url).startsWith(CLOUDFLARE_BASE_URL)) requests += 1;
    const headers = new Headers(init?.headers);
    headers.set('x-call', name);
    return fetch(url, { ...init, headers });
  },
});

/** Makes a call under a name, which is one request. That nothing fits its answer does not matter. */
export async function call(as, make) {
  const before = requests;
  name = as;
  await make().catch((error) => {
    if (error.status !== undefined || error instanceof Cloudflare.APIConnectionError) throw error;
  });
  if (requests !== before + 1) throw new Error(`${as}: ${requests - before} requests`);
}

let methods = 0;
const left = new Set();

/** Counts the methods of a resource among those that have to be called. */
export function track(resource, path) {
  let base = Object.getPrototypeOf(resource);
  // Those of the package are in the class below the one that all resources share.
  while (Object.getPrototypeOf(Object.getPrototypeOf(base)) !== Object.prototype) base = Object.getPrototypeOf(base);
  for (const method of Object.getOwnPropertyNames(base).filter((it) => it !== 'constructor')) {
    const original = resource[method];
    methods += 1;
    left.add(`${path}.${method}`);
    resource[method] = (...args) => {
      left.delete(`${path}.${method}`);
      return original.apply(resource, args);
    };
  }
}

/** Counts those of the resources inside as well. */
export function trackAll(resource, path) {
  track(resource, path);
  for (const [key, inside] of Object.entries(resource)) {
    if (key !== '_client' && typeof inside === 'object') trackAll(inside, `${path}.${key}`);
  }
}

/** Fails if a method was never called; tells how many there are. */
export function finish() {
  if (left.size > 0) throw new Error(`never called: ${[...left].join(', ')}`);
  console.log(`${methods} methods`);
}
