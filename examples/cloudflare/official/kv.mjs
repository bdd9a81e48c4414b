// Every KV method of the official package, called as `tests/kv/calls.rs` calls ours. What comes back does not matter.
//
//   RTK_BASE_URL=http://127.0.0.1:PORT node --input-type=module < kv.mjs    in a directory with node_modules

import Cloudflare from 'cloudflare';

const place = { account_id: 'acc-1' };
const value = { ...place, namespace_id: 'ns-1' };
let call = '';
const client = new Cloudflare({
  baseURL: process.env.RTK_BASE_URL,
  apiToken: 'token',
  maxRetries: 0,
  fetch: (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-call', call);
    return fetch(url, { ...init, headers });
  },
});

/** The methods that nobody has called. */
const left = new Set();
function track(resource, path) {
  const base = Object.getPrototypeOf(Object.getPrototypeOf(resource));
  for (const name of Object.getOwnPropertyNames(base).filter((name) => name !== 'constructor')) {
    const method = resource[name];
    left.add(`${path}.${name}`);
    resource[name] = (...args) => {
      left.delete(`${path}.${name}`);
      return method.apply(resource, args);
    };
  }
  for (const [name, child] of Object.entries(resource)) {
    if (name !== '_client' && typeof child === 'object') track(child, `${path}.${name}`);
  }
}
track(client.kv.namespaces, 'namespaces');

async function make(name, request) {
  call = name;
  await request();
}

const { namespaces } = client.kv;
await make('namespaces', () => namespaces.list(place));
await make('namespaces, all', () =>
  namespaces.list({ ...place, order: 'title', direction: 'desc', page: 2, per_page: 50 }),
);
await make('create namespace', () => namespaces.create({ ...place, title: 'settings' }));
await make('create namespace, all', () => namespaces.create({ ...place, title: 'settings', jurisdiction: 'eu' }));
await make('find namespace', () => namespaces.get('ns-1', place));
await make('update namespace', () => namespaces.update('ns-1', { ...place, title: 'old' }));
await make('destroy namespace', () => namespaces.delete('ns-1', place));

const entries = [
  { key: 'a', value: 'x' },
  { key: 'b', value: 'eA==', base64: true, expiration: 1800000000, expiration_ttl: 60, metadata: { by: ['ann'] } },
];
const both = { keys: ['a', 'b'], type: 'json' };
await make('write many', () => namespaces.bulkUpdate('ns-1', { ...place, body: entries }));
await make('delete many', () => namespaces.bulkDelete('ns-1', { ...place, body: ['a', 'b'] }));
await make('read many', () => namespaces.bulkGet('ns-1', { ...place, keys: ['a'] }));
await make('read many, all', () => namespaces.bulkGet('ns-1', { ...place, ...both }));
await make('read many with metadata', () => namespaces.bulkGet('ns-1', { ...place, ...both, withMetadata: true }));
// The same under their former names.
await make('write many', () => namespaces.keys.bulkUpdate('ns-1', { ...place, body: entries }));
await make('delete many', () => namespaces.keys.bulkDelete('ns-1', { ...place, body: ['a', 'b'] }));
await make('read many', () => namespaces.keys.bulkGet('ns-1', { ...place, keys: ['a'] }));

await make('keys', () => namespaces.keys.list('ns-1', place));
await make('keys, all', () => namespaces.keys.list('ns-1', { ...place, prefix: 'a/', limit: 10, cursor: 'next' }));
await make('metadata', () => namespaces.metadata.get('a/b:c%', value));
await make('read', () => namespaces.values.get('a/b:c%', value));
await make('write with metadata', () => namespaces.values.update('a/b:c%', { ...value, value: 'x' }));
await make('write with metadata, all', () =>
  namespaces.values.update('a/b:c%', {
    ...value,
    value: 'x',
    metadata: '{"by":"ann"}', // a form holds text
    expiration: 1800000000,
    expiration_ttl: 60,
  }),
);
await make('destroy key', () => namespaces.values.delete('a/b:c%', value));

if (left.size > 0) throw new Error(`never called: ${[...left].join(', ')}`);
