// Calls every R2 method of the official package that is declared here as `tests/products/r2/calls.rs` calls ours: without a
// jurisdiction and in one. Only the requests are compared: responses are ignored.

import { call, client, finish, trackAll } from './common.mjs';

trackAll(client.r2.buckets, 'buckets');
trackAll(client.r2.temporaryCredentials, 'temporaryCredentials');

const account = { account_id: 'acc-1' };
const { buckets } = client.r2;

async function inside(where, place) {
  const make = (name, request) => call(`${where}${name}`, request);
  const inBucket = { ...place, bucket_name: 'films' };

  await make('buckets', () => buckets.list(place));
  await make('buckets, all', () =>
    buckets.list({
      ...place,
      name_contains: 'film',
      start_after: 'a b',
      order: 'name',
      direction: 'desc',
      cursor: 'next',
      per_page: 10,
    }),
  );
  await make('create bucket', () => buckets.create({ ...place, name: 'films' }));
  await make('create bucket, all', () =>
    buckets.create({ ...place, name: 'films', locationHint: 'weur', storageClass: 'InfrequentAccess' }),
  );
  await make('find bucket', () => buckets.get('films', place));
  await make('update bucket', () => buckets.edit('films', { ...place, storage_class: 'InfrequentAccess' }));
  await make('destroy bucket', () => buckets.delete('films', place));

  await make('cors', () => buckets.cors.get('films', place));
  await make('replace cors', () => buckets.cors.update('films', place));
  await make('replace cors, all', () =>
    buckets.cors.update('films', {
      ...place,
      rules: [
        { allowed: { methods: ['GET'], origins: ['*'] } },
        {
          id: 'own',
          allowed: { methods: ['PUT', 'HEAD'], origins: ['https://a.com'], headers: ['x-a'] },
          exposeHeaders: ['x-b'],
          maxAgeSeconds: 3600,
        },
      ],
    }),
  );
  await make('destroy cors', () => buckets.cors.delete('films', place));

  await make('lifecycle', () => buckets.lifecycle.get('films', place));
  await make('replace lifecycle', () => buckets.lifecycle.update('films', place));
  await make('replace lifecycle, all', () =>
    buckets.lifecycle.update('films', {
      ...place,
      rules: [
        { id: 'none', conditions: { prefix: '' }, enabled: false },
        {
          id: 'all',
          conditions: { prefix: 'logs/' },
          enabled: true,
          abortMultipartUploadsTransition: { condition: { maxAge: 60, type: 'Age' } },
          deleteObjectsTransition: { condition: { date: '2030-01-01T00:00:00Z', type: 'Date' } },
          storageClassTransitions: [{ condition: { maxAge: 90, type: 'Age' }, storageClass: 'InfrequentAccess' }],
        },
      ],
    }),
  );

  await make('lock', () => buckets.locks.get('films', place));
  await make('replace lock', () => buckets.locks.update('films', place));
  await make('replace lock, all', () =>
    buckets.locks.update('films', {
      ...place,
      rules: [
        { id: 'a', condition: { maxAgeSeconds: 60, type: 'Age' }, enabled: true, prefix: 'a/' },
        { id: 'b', condition: { date: '2030-01-01T00:00:00Z', type: 'Date' }, enabled: true },
        { id: 'c', condition: { type: 'Indefinite' }, enabled: false },
      ],
    }),
  );

  await make('sippy', () => buckets.sippy.get('films', place));
  await make('replace sippy', () => buckets.sippy.update('films', place));
  const destination = { provider: 'r2', accessKeyId: 'id', secretAccessKey: 'key' };
  const sources = {
    aws: { bucket: 'b', region: 'eu-1', accessKeyId: 'id', secretAccessKey: 'key' },
    gcs: { bucket: 'b', clientEmail: 'a@b.com', privateKey: 'key' },
    s3: { bucketUrl: 'https://s3.com/b', accessKeyId: 'id', secretAccessKey: 'key' },
    azure: { container: 'c', accountName: 'a', accountKey: 'key', sasToken: 'sas' },
  };
  for (const [provider, source] of Object.entries(sources)) {
    await make(`replace sippy, ${provider}`, () =>
      buckets.sippy.update('films', { ...place, destination, source: { provider, ...source } }),
    );
  }
  await make('destroy sippy', () => buckets.sippy.delete('films', place));

  const { custom, managed } = buckets.domains;
  const settings = { ciphers: ['AES'], minTLS: '1.2' };
  const domain = { ...place, domain: 'a.com', enabled: true, zoneId: 'zone-1' };
  await make('custom domains', () => custom.list('films', place));
  await make('create custom domain', () => custom.create('films', domain));
  await make('create custom domain, all', () => custom.create('films', { ...domain, ...settings }));
  await make('find custom domain', () => custom.get('a.com', inBucket));
  await make('update custom domain', () => custom.update('a.com', inBucket));
  await make('update custom domain, all', () => custom.update('a.com', { ...inBucket, ...settings, enabled: false }));
  await make('destroy custom domain', () => custom.delete('a.com', inBucket));
  await make('managed domain', () => managed.list('films', place));
  await make('replace managed domain', () => managed.update('films', { ...place, enabled: true }));

  const rules = [
    { actions: ['PutObject'] },
    { actions: ['LifecycleDeletion', 'DeleteObject'], description: 'all', prefix: 'a/', suffix: '.mp4' },
  ];
  await make('event notifications', () => buckets.eventNotifications.list('films', place));
  await make('find event notification', () => buckets.eventNotifications.get('queue-1', inBucket));
  await make('add event rules', () => buckets.eventNotifications.update('queue-1', { ...inBucket, rules }));
  await make('destroy event notification', () => buckets.eventNotifications.delete('queue-1', inBucket));

  const key = 'path/to/a b?c%.txt';
  await make('objects', () => buckets.objects.list('films', place));
  await make('objects, all', () =>
    buckets.objects.list('films', {
      ...place,
      prefix: 'path/',
      delimiter: '/',
      start_after: 'path/a',
      cursor: 'next',
      per_page: 10,
    }),
  );
  await make('read object', () => buckets.objects.get(key, inBucket));
  await make('read object, all', () =>
    buckets.objects.get(key, {
      ...inBucket,
      'If-None-Match': '"tag"',
      'If-Modified-Since': 'Tue, 15 Jan 2024 10:30:00 GMT',
    }),
  );
  const bytes = new Uint8Array([0, 255, 13, 10]);
  await make('upload object', () => buckets.objects.upload(key, bytes, inBucket));
  await make('upload object, all', () =>
    buckets.objects.upload(key, bytes, { ...inBucket, 'cf-r2-storage-class': 'InfrequentAccess' }),
  );
  await make('destroy object', () => buckets.objects.delete(key, inBucket));
}

await inside('', account);
await inside('eu: ', { ...account, 'cf-r2-jurisdiction': 'eu' });

await call('metrics', () => buckets.metrics.list(account));
const credentials = {
  ...account,
  bucket: 'films',
  parentAccessKeyId: 'parent',
  permission: 'object-read-only',
  ttlSeconds: 3600,
};
const { temporaryCredentials } = client.r2;
await call('create temporary credentials', () => temporaryCredentials.create(credentials));
await call('create temporary credentials, all', () =>
  temporaryCredentials.create({ ...credentials, objects: ['a'], prefixes: ['b/'] }),
);

finish();
