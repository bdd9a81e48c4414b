// Calls every zone method of the official package as `tests/products/zones/calls.rs` calls ours. Only the requests are compared:
// responses are ignored.

import { call, client, finish, track } from './common.mjs';

const zone_id = '023e105f4ecef8ad9ca31a8372d0c353';
const account = { id: '01a7362d577a6c3019a474fd6f485823' };
const { zones, cache } = client;

// `rtk-cloudflare` does not declare settings, NEL, transformations, CT and observability.
track(zones, 'zones');
for (const name of [
  'holds',
  'activationCheck',
  'plans',
  'ratePlans',
  'subscriptions',
  'entitlements',
  'customNameservers',
  'environments',
]) {
  track(zones[name], `zones.${name}`);
}

await call('list', () => zones.list());
await call('list everything', () =>
  zones.list({
    account: { ...account, name: 'contains:Demo & Söhne' },
    name: 'example.com',
    status: 'active',
    type: ['full', 'partial'],
    order: 'account.name',
    direction: 'desc',
    match: 'any',
    page: 2,
    per_page: 20,
  }),
);
await call('get', () => zones.get({ zone_id }));
await call('create', () => zones.create({ account: {}, name: 'example.com' }));
await call('create everything', () => zones.create({ account, name: 'example.com', type: 'full' }));
await call('edit', () => zones.edit({ zone_id }));
await call('edit everything', () =>
  zones.edit({
    zone_id,
    paused: true,
    type: 'secondary',
    vanity_name_servers: ['ns1.example.com', 'ns2.example.com'],
  }),
);
await call('delete', () => zones.delete({ zone_id }));

const hold_after = '2027-01-31T15:56:36Z';
await call('hold get', () => zones.holds.get({ zone_id }));
await call('hold create', () => zones.holds.create({ zone_id }));
await call('hold create everything', () => zones.holds.create({ zone_id, include_subdomains: true }));
await call('hold edit', () => zones.holds.edit({ zone_id }));
await call('hold edit everything', () => zones.holds.edit({ zone_id, hold_after, include_subdomains: false }));
await call('hold edit null', () => zones.holds.edit({ zone_id, hold_after: null }));
await call('hold delete', () => zones.holds.delete({ zone_id }));
await call('hold delete everything', () => zones.holds.delete({ zone_id, hold_after }));

await call('activation check', () => zones.activationCheck.trigger({ zone_id }));

await call('purge tags', () => cache.purge({ zone_id, tags: ['a', 'b c'] }));
await call('purge hosts', () => cache.purge({ zone_id, hosts: ['www.example.com', 'images.example.com'] }));
await call('purge prefixes', () => cache.purge({ zone_id, prefixes: ['www.example.com/a/', 'www.example.com/b'] }));
await call('purge files', () =>
  cache.purge({
    zone_id,
    files: [
      'https://www.example.com/site.css',
      { url: 'https://www.example.com/', headers: { 'CF-Device-Type': 'mobile' } },
    ],
  }),
);
await call('purge everything', () => cache.purge({ zone_id, purge_everything: true }));

const subscription = {
  zone_id,
  frequency: 'monthly',
  rate_plan: {
    id: 'business',
    currency: 'USD',
    externally_managed: false,
    is_contract: true,
    public_name: 'Business Plan',
    scope: 'zone',
    sets: ['a', 'b'],
  },
};
await call('plans', () => zones.plans.list({ zone_id }));
await call('plan', () => zones.plans.get('plan-1', { zone_id }));
await call('rate plans', () => zones.ratePlans.get({ zone_id }));
await call('subscription', () => zones.subscriptions.get({ zone_id }));
await call('subscription create', () => zones.subscriptions.create(subscription));
await call('subscription update', () => zones.subscriptions.update(subscription));
await call('entitlements', () => zones.entitlements.list({ zone_id }));
await call('name servers read', () => zones.customNameservers.get({ zone_id }));
await call('name servers', () => zones.customNameservers.update({ zone_id, enabled: true, ns_set: 2 }));

const environments = [
  {
    expression: 'true',
    locked_on_deployment: null,
    name: 'Production',
    position: {},
    ref: 'production',
    version: null,
  },
  {
    expression: 'http.host eq "a.com"',
    locked_on_deployment: true,
    name: 'Staging',
    position: { before: 'production', after: 'dev' },
    ref: 'staging',
    version: 3,
    http_application_id: 'app-1',
  },
];
await call('environments', () => zones.environments.list({ zone_id }));
await call('environments create', () => zones.environments.create({ zone_id, environments }));
await call('environments update', () => zones.environments.update({ zone_id, environments }));
await call('environments edit', () => zones.environments.edit({ zone_id, environments }));
await call('environment rollback', () => zones.environments.rollback('staging', { zone_id }));
await call('environment delete', () => zones.environments.delete('staging', { zone_id }));
await call('environment purge', () => cache.purgeEnvironment('staging', { zone_id, tags: ['a'] }));

finish();
