// Calls every KV method of the official package as `tests/products/kv/calls.rs` calls ours. Only the requests are compared:
// responses are ignored.

import { call, client, finish, trackAll } from './common.mjs';

const place = { account_id: 'acc-1' };
const value = { ...place, namespace_id: 'ns-1' };
const { namespaces } = client.kv;
trackAll(namespaces, 'namespaces');

await call('namespaces', () => namespaces.list(place));
await call('namespaces, all', () =>
  namespaces.list({ ...place, order: 'title', direction: 'desc', page: 2, per_page: 50 }),
);
await call('create namespace', () => namespaces.create({ ...place, title: 'settings' }));
await call('create namespace, all', () => namespaces.create({ ...place, title: 'settings', jurisdiction: 'eu' }));
await call('find namespace', () => namespaces.get('ns-1', place));
await call('update namespace', () => namespaces.update('ns-1', { ...place, title: 'old' }));
await call('destroy namespace', () => namespaces.delete('ns-1', place));

const entries = [
  { key: 'a', value: 'x' },
  { key: 'b', value: 'eA==', base64: true, expiration: 1800000000, expiration_ttl: 60, metadata: { by: ['ann'] } },
];
const both = { keys: ['a', 'b'], type: 'json' };
await call('write many', () => namespaces.bulkUpdate('ns-1', { ...place, body: entries }));
await call('delete many', () => namespaces.bulkDelete('ns-1', { ...place, body: ['a', 'b'] }));
await call('read many', () => namespaces.bulkGet('ns-1', { ...place, keys: ['a'] }));
await call('read many, all', () => namespaces.bulkGet('ns-1', { ...place, ...both }));
await call('read many with metadata', () => namespaces.bulkGet('ns-1', { ...place, ...both, withMetadata: true }));
// The same calls by their former names.
await call('write many', () => namespaces.keys.bulkUpdate('ns-1', { ...place, body: entries }));
await call('delete many', () => namespaces.keys.bulkDelete('ns-1', { ...place, body: ['a', 'b'] }));
await call('read many', () => namespaces.keys.bulkGet('ns-1', { ...place, keys: ['a'] }));

await call('keys', () => namespaces.keys.list('ns-1', place));
await call('keys, all', () => namespaces.keys.list('ns-1', { ...place, prefix: 'a/', limit: 10, cursor: 'next' }));
await call('metadata', () => namespaces.metadata.get('a/b:c%', value));
await call('read', () => namespaces.values.get('a/b:c%', value));
await call('write with metadata', () => namespaces.values.update('a/b:c%', { ...value, value: 'x' }));
await call('write with metadata, all', () =>
  namespaces.values.update('a/b:c%', {
    ...value,
    value: 'x',
    metadata: '{"by":"ann"}', // a form field is text
    expiration: 1800000000,
    expiration_ttl: 60,
  }),
);
await call('destroy key', () => namespaces.values.delete('a/b:c%', value));

finish();
