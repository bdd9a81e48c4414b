// Calls every DNS record method of the official package as `tests/products/dns/calls.rs` calls ours, and creates a record of each
// type. Only the requests are compared: responses are ignored.

import { call, client, finish, track } from './common.mjs';

const { records } = client.dns;
track(records, 'records');

const zone_id = '023e105f4ecef8ad9ca31a8372d0c353';
const id = '372e67954025e0ba6aaa6d586b9e0b59';
const include_shadow_metadata = true;
const required = { name: 'example.com', type: 'A', ttl: 3600 };
const everything = {
  name: 'example.com',
  type: 'A',
  ttl: 1,
  content: '198.51.100.4',
  proxied: true,
  private_routing: true,
  comment: 'Domain verification record',
  tags: ['owner:dns-team'],
  settings: { ipv4_only: true, ipv6_only: false },
};

await call('get', () => records.get(id, { zone_id }));
await call('get everything', () => records.get(id, { zone_id, include_shadow_metadata }));
await call('create', () => records.create({ zone_id, ...required }));
await call('create everything', () => records.create({ zone_id, include_shadow_metadata, ...everything }));
await call('update', () => records.update(id, { zone_id, ...required }));
await call('update everything', () => records.update(id, { zone_id, include_shadow_metadata, ...everything }));
await call('edit', () => records.edit(id, { zone_id, ...required }));
await call('edit everything', () =>
  records.edit(id, {
    zone_id,
    include_shadow_metadata,
    name: 'example.com',
    type: 'CNAME',
    ttl: 1,
    content: 'example.net',
    proxied: false,
    comment: 'Domain verification record',
    tags: ['owner:dns-team'],
    settings: { flatten_cname: true },
  }),
);
await call('delete', () => records.delete(id, { zone_id }));

const text = { contains: 'a b', endswith: '.com', exact: 'www.example.com', startswith: 'www' };
const note = { absent: 'x', contains: 'a', endswith: 'b', exact: 'c', present: 'd', startswith: 'e' };
await call('list', () => records.list({ zone_id }));
await call('list everything', () =>
  records.list({
    zone_id,
    name: text,
    content: text,
    comment: note,
    tag: note,
    type: 'OPENPGPKEY',
    proxied: false,
    search: 'www.cloudflare.com',
    match: 'any',
    tag_match: 'all',
    shadowed_by_name: 'sub.example.com',
    shadowing_name: 'host.sub.example.com',
    include_shadow_metadata,
    order: 'ttl',
    direction: 'desc',
    page: 2,
    per_page: 50,
  }),
);

const entry = { ...required, content: '198.51.100.4' };
await call('batch', () => records.batch({ zone_id }));
await call('batch everything', () =>
  records.batch({
    zone_id,
    include_shadow_metadata,
    deletes: [{ id }],
    patches: [{ id, name: 'example.com', type: 'A', ttl: 60, proxied: true }],
    puts: [{ id, ...entry }],
    posts: [
      entry,
      {
        name: 'example.com',
        type: 'MX',
        ttl: 1,
        content: 'mx.example.com',
        priority: 5,
        comment: 'mail',
        tags: ['owner:dns-team'],
      },
    ],
  }),
);

const file = 'www.example.com. 300 IN  A 127.0.0.1\r\n';
await call('import', () => records.import({ zone_id, file }));
await call('import everything', () => records.import({ zone_id, file, proxied: 'true' }));
await call('export', () => records.export({ zone_id }));

await call('scan', () => records.scan({ zone_id }));
await call('scan trigger', () => records.scanTrigger({ zone_id }));
await call('scan list', () => records.scanList({ zone_id }));
await call('scan review', () => records.scanReview({ zone_id }));
await call('scan review everything', () => records.scanReview({ zone_id, accepts: [entry], rejects: [{ id }] }));

const svcb = { priority: 1, target: '.', value: 'alpn="h3,h2"' };
const certificate = { usage: 3, selector: 1, matching_type: 1, certificate: 'ab01' };
const shapes = {
  A: { content: '198.51.100.4' },
  AAAA: { content: '2400:cb00:2049::1' },
  CAA: { data: { flags: 0, tag: 'issue', value: 'ca.example.com' } },
  CERT: { data: { algorithm: 8, certificate: 'Y2VydA==', key_tag: 1, type: 9 } },
  CNAME: { content: 'example.net' },
  DNSKEY: { data: { algorithm: 5, flags: 257, protocol: 3, public_key: 'a2V5' } },
  DS: { data: { algorithm: 3, digest: 'ab01', digest_type: 1, key_tag: 42 } },
  HTTPS: { data: svcb },
  LOC: {
    data: {
      altitude: 0.5,
      lat_degrees: 37,
      lat_direction: 'N',
      lat_minutes: 46,
      lat_seconds: 46.25,
      long_degrees: 122,
      long_direction: 'W',
      long_minutes: 23,
      long_seconds: 35.5,
      precision_horz: 0.25,
      precision_vert: 0.75,
      size: 100.5,
    },
  },
  MX: { content: 'mx.example.com', priority: 10 },
  NAPTR: {
    data: {
      flags: 'U',
      order: 100,
      preference: 10,
      regex: '!^.*$!sip:a@b.com!',
      replacement: '.',
      service: 'E2U+sip',
    },
  },
  NS: { content: 'ns1.example.com' },
  OPENPGPKEY: { content: 'bXkga2V5' },
  PTR: { content: 'example.com' },
  SMIMEA: { data: certificate },
  SRV: { data: { port: 8806, priority: 10, target: 'sip.example.com', weight: 5 } },
  SSHFP: { data: { algorithm: 2, fingerprint: 'cd02', type: 1 } },
  SVCB: { data: svcb },
  TLSA: { data: certificate },
  TXT: { content: '"example text"' },
  URI: { data: { target: 'https://example.com/a', weight: 20 }, priority: 10 },
};
for (const [type, shape] of Object.entries(shapes)) {
  await call(type, () => records.create({ zone_id, name: 'example.com', type, ttl: 3600, ...shape }));
}

finish();
