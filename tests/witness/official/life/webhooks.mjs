import { kit } from '../client.mjs';
import { assert, notFound, refused } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function ({ account, app, scope }) {
  // An app that has none, as the service was seen to response.
  await notFound(kit.webhooks.getWebhooks(app, account));
  /** @type {('meeting.started' | 'meeting.ended')[]} */
  const events = ['meeting.started', 'meeting.ended'];
  const input = { name: 'bookkeeping', url: 'https://example.com/hook', events };
  const hook = (await kit.webhooks.createWebhook(app, { ...account, ...input })).data;
  assert.equal(hook.enabled, true, 'the documented default');
  assert.deepEqual((await kit.webhooks.getWebhookByID(hook.id, scope)).data, hook);
  await refused(409, kit.webhooks.createWebhook(app, { ...account, ...input, name: 'the same address' }));
  const other = { ...input, url: 'https://example.com/other', enabled: false };
  const second = (await kit.webhooks.createWebhook(app, { ...account, ...other })).data;
  const listed = (await kit.webhooks.getWebhooks(app, account)).data;
  assert.deepEqual(listed, [hook, second]);

  const edited = (await kit.webhooks.editWebhook(hook.id, { ...scope, enabled: false })).data;
  assert.equal(edited.enabled, false);
  assert.deepEqual(edited.events, events, 'attributes that are not sent stay');
  const moved = { ...input, url: 'https://example.com/moved' };
  const replaced = (await kit.webhooks.replaceWebhook(hook.id, { ...scope, ...moved })).data;
  assert.equal(replaced.url, moved.url);
  assert.equal(replaced.enabled, true, 'attributes that are not sent are reset to the default');
  assert.deepEqual((await kit.webhooks.getWebhookByID(hook.id, scope)).data, replaced);

  const gone = (await kit.webhooks.deleteWebhook(hook.id, scope)).data;
  assert.equal(gone.id, hook.id, 'the response is the whole webhook');
  await notFound(kit.webhooks.getWebhookByID(hook.id, scope));
  await notFound(kit.webhooks.editWebhook(hook.id, { ...scope, enabled: true }));
  await notFound(kit.webhooks.deleteWebhook(hook.id, scope));
  assert.deepEqual((await kit.webhooks.getWebhooks(app, account)).data, [second]);
}
