// Calls every Workers script method of the official package as `tests/products/workers/calls.rs` calls ours: once with the required
// parameters, once with all. Only the requests are compared: responses are ignored.

import { readFileSync } from 'node:fs';

import { call, client, finish, track } from './common.mjs';

const { scripts } = client.workers;
const { content, scriptAndVersionSettings, settings, secrets, versions } = scripts;
const { deployments, schedules, subdomain, tail } = scripts;
const { upload } = scripts.assets;
const resources = {
  scripts,
  content,
  scriptAndVersionSettings,
  settings,
  secrets,
  versions,
  deployments,
  schedules,
  subdomain,
  tail,
  upload,
};
for (const [name, resource] of Object.entries(resources)) track(resource, name);

const account = { account_id: 'acc-1' };
const inside = { account_id: 'acc-1', script_name: 'hello' };

const javascript = 'application/javascript+module';
const main = "import { hello } from './hello.js';\nexport default { fetch: () => new Response(hello) };\n";
const modules = {
  'worker.js': new File([main], 'worker.js', { type: javascript }),
  'hello.js': new File(["export const hello = 'grüß dich';\r\n"], 'hello.js', { type: javascript }),
};
/** A JSON part of a form: a file is the only way to send one with the package. */
const json = (value) => new File([JSON.stringify(value)], 'blob', { type: 'application/json' });
/** Without this, the package sends a form as `application/javascript`, so no server could parse it. */
const form = { headers: { 'Content-Type': null } };

/** One binding of each type. */
const bindings = JSON.parse(readFileSync(new URL('../tests/products/workers/bindings.json', import.meta.url), 'utf8'));

const observability = {
  enabled: true,
  head_sampling_rate: 0.1,
  issues: { enabled: true },
  logs: { enabled: true, invocation_logs: false, destinations: ['sink'], head_sampling_rate: 0.25, persist: true },
  redact_query_string: true,
  traces: {
    enabled: true,
    destinations: ['sink'],
    head_sampling_rate: 0.5,
    persist: false,
    propagation_policy: 'authenticated',
  },
};

const durable = { type: 'durable-object' };
const metadata = {
  main_module: 'worker.js',
  annotations: { 'workers/message': 'fast', 'workers/tag': 'v2' },
  assets: {
    config: {
      _headers: '/*\n  x: y',
      _redirects: '/a /b',
      base_path: '/app',
      html_handling: 'drop-trailing-slash',
      not_found_handling: '404-page',
      run_worker_first: ['/api/*', '!/api/docs'],
      serve_directly: false,
    },
    jwt: 'jwt',
  },
  bindings,
  cache_options: { enabled: true, cross_version_cache: true },
  compatibility_date: '2026-11-25',
  compatibility_flags: ['nodejs_compat'],
  exports: {
    default: { type: 'worker', state: 'created', cache: { enabled: true } },
    A: { ...durable, state: 'deleted' },
    B: { ...durable, storage: 'legacy-kv', container: 'box' },
    D: { ...durable, state: 'renamed', renamed_to: 'E' },
    G: { ...durable, state: 'expecting-transfer', storage: 'sqlite', transfer_from: 'other' },
    H: { ...durable, state: 'transferred', transferred_to: 'other' },
  },
  keep_assets: true,
  keep_bindings: ['kv_namespace'],
  limits: { cpu_ms: 50, subrequests: 10 },
  logpush: true,
  migrations: {
    old_tag: 'v1',
    new_tag: 'v2',
    steps: [
      {
        deleted_classes: ['A'],
        new_classes: ['B'],
        new_sqlite_classes: ['C'],
        renamed_classes: [{ from: 'D', to: 'E' }],
        transferred_classes: [{ from: 'F', from_script: 'other', to: 'G' }],
      },
    ],
  },
  observability,
  package_dependencies: [{ name: 'hono', packageJsonVersion: '^4.0.0', installedVersion: '4.0.1' }],
  placement: {
    mode: 'targeted',
    target: [{ region: 'aws:us-east-1' }, { hostname: 'example.com' }, { host: 'example.com:5432' }],
  },
  tags: ['production'],
  tail_consumers: [{ service: 'logs' }],
  usage_model: 'standard',
};

await call('scripts.list', () => scripts.list(account));
await call('scripts.list, all', () => scripts.list({ ...account, tags: 'production:yes,staging:no' }));
await call('scripts.get', () => scripts.get('a/b:c%', account));
const least = { ...account, ...modules, metadata: json({ main_module: 'worker.js' }) };
await call('scripts.update', () => scripts.update('a/b:c%', least, form));
const most = { ...account, ...modules, metadata: json(metadata), bindings_inherit: 'strict' };
await call('scripts.update, all', () => scripts.update('a/b:c%', most, form));
await call('scripts.delete', () => scripts.delete('a/b:c%', account));
await call('scripts.delete, all', () => scripts.delete('a/b:c%', { ...account, force: true }));
await call('scripts.search', () => scripts.search(account));
const search = { ...account, id: 'tag-1', name: 'hello world', order_by: 'modified_on', page: 2, per_page: 5 };
await call('scripts.search, all', () => scripts.search(search));

await call('content.get', () => content.get('hello', account));
await call('content.update', () =>
  content.update('hello', { ...account, ...modules, metadata: json({ body_part: 'worker.js' }) }),
);
await call('content.update, all', () =>
  content.update('hello', {
    ...account,
    metadata: { main_module: 'worker.js' },
    files: [new File(['export default {}'], 'worker.js', { type: javascript })],
    'CF-WORKER-BODY-PART': 'body.js',
    'CF-WORKER-MAIN-MODULE-PART': 'worker.js',
  }),
);

await call('scriptAndVersionSettings.get', () => scriptAndVersionSettings.get('hello', account));
await call('scriptAndVersionSettings.edit', () =>
  scriptAndVersionSettings.edit('hello', { ...account, settings: json({}) }),
);
const edit = {
  annotations: metadata.annotations,
  bindings,
  cache_options: { enabled: true, cross_version_cache: false },
  compatibility_date: '2026-11-25',
  compatibility_flags: ['nodejs_compat'],
  exports: { Room: { ...durable, storage: 'sqlite' } },
  limits: metadata.limits,
  logpush: true,
  migrations: { new_tag: 'v2', steps: [{ new_sqlite_classes: ['Room'] }] },
  observability,
  placement: { hostname: 'example.com', host: 'example.com:1', region: 'aws:us-east-1' },
  tags: null,
  tail_consumers: [{ service: 'logs', environment: 'production', namespace: 'ns' }],
  usage_model: 'standard',
};
await call('scriptAndVersionSettings.edit, all', () =>
  scriptAndVersionSettings.edit('hello', { ...account, settings: json(edit) }),
);

await call('settings.get', () => settings.get('hello', account));
await call('settings.edit', () => settings.edit('hello', account));
const shared = { logpush: false, observability, tags: null, tail_consumers: [{ service: 'logs' }] };
await call('settings.edit, all', () => settings.edit('hello', { ...account, ...shared }));

await call('secrets.list', () => secrets.list('hello', account));
await call('secrets.get', () => secrets.get('a/b', inside));
await call('secrets.get, all', () => secrets.get('a%2Fb', { ...inside, url_encoded: true }));
const text = { name: 'KEY', type: 'secret_text', text: 's3cret' };
await call('secrets.update', () => secrets.update('hello', { ...account, ...text }));
const key = {
  name: 'KEY',
  type: 'secret_key',
  algorithm: { name: 'HMAC', hash: 'SHA-256' },
  format: 'raw',
  usages: ['sign', 'deriveBits'],
  key_base64: 'a2V5',
  key_jwk: { kty: 'oct' },
};
await call('secrets.update, all', () => secrets.update('hello', { ...account, ...key }));
await call('secrets.delete', () => secrets.delete('KEY', inside));
await call('secrets.delete, all', () => secrets.delete('a%2Fb', { ...inside, url_encoded: true }));
await call('secrets.bulkUpdate', () => secrets.bulkUpdate('hello', account));
const patch = {
  secrets: { NEW: { name: 'NEW', type: 'secret_text', text: 's3cret' }, OLD: null },
  version_tags: { team: 'edge' },
};
await call('secrets.bulkUpdate, all', () => secrets.bulkUpdate('hello', { ...account, ...patch }));

await call('versions.list', () => versions.list('hello', account));
await call('versions.list, all', () =>
  versions.list('hello', { ...account, deployable: true, page: 2, per_page: 5 }),
);
await call('versions.get', () => versions.get('version-1', inside));
await call('versions.create', () => versions.create('hello', least));
const annotations = {
  'workers/message': 'fast',
  'workers/tag': 'v2',
  'workers/alias': 'next',
  'workers/commit_sha': 'c0ffee',
  'workers/pull_request_number': '7',
  'workers/pull_request_title': 'Faster',
  'workers/pull_request_url': 'https://example.com/7',
  'workers/repository_url': 'https://example.com',
};
const version = { main_module: 'worker.js', annotations, keep_bindings: ['kv_namespace'] };
await call('versions.create, all', () =>
  versions.create('hello', { ...account, ...modules, metadata: json(version), bindings_inherit: 'strict' }),
);

await call('deployments.list', () => deployments.list('hello', account));
const since = { since: '2026-11-01T00:00:00Z', until: '2026-11-25T00:00:00Z', page: 2, per_page: 5 };
await call('deployments.list, all', () => deployments.list('hello', { ...account, ...since }));
await call('deployments.get', () => deployments.get('deployment-1', inside));
await call('deployments.delete', () => deployments.delete('deployment-1', inside));
const whole = { strategy: 'percentage', versions: [{ percentage: 100, version_id: 'version-1' }] };
await call('deployments.create', () => deployments.create('hello', { ...account, ...whole }));
const shares = {
  strategy: 'percentage',
  versions: [
    { percentage: 12.5, version_id: 'version-2' },
    { percentage: 87.5, version_id: 'version-1' },
  ],
  annotations: { 'workers/message': 'an eighth' },
  force: true,
};
await call('deployments.create, all', () => deployments.create('hello', { ...account, ...shares }));

await call('schedules.get', () => schedules.get('hello', account));
const crons = [{ cron: '*/30 * * * *' }, { cron: '0 0 * * *' }];
await call('schedules.update', () => schedules.update('hello', { ...account, body: crons }));

await call('subdomain.get', () => subdomain.get('hello', account));
await call('subdomain.create', () => subdomain.create('hello', { ...account, enabled: true }));
await call('subdomain.create, all', () =>
  subdomain.create('hello', { ...account, enabled: true, previews_enabled: false }),
);
await call('subdomain.delete', () => subdomain.delete('hello', account));

await call('tail.get', () => tail.get('hello', account));
await call('tail.create', () => tail.create('hello', account));
await call('tail.delete', () => tail.delete('tail-1', inside));

const manifest = { '/blog/hello.html': { hash: '0a1b', size: 12 } };
await call('assets.upload.create', () => upload.create('hello', { ...account, manifest }));

finish();
