import { kit } from '../client.mjs';
import { assert, notFound, refused } from './assert.mjs';

/** @param {import('./assert.mjs').World} world */
export default async function ({ account, app, place }) {
  // An app that has none, as the service was seen to answer.
  await notFound(kit.webhooks.getWebhooks(app, account));
  /** @type {('meeting.started' | 'meeting.ended')[]} */
  const events = ['meeting.started', 'meeting.ended'];
  const told = { name: 'bookkeeping', url: 'https://example.com/hook', events };
  const hook = (await kit.webhooks.createWebhook(app, { ...account, ...told })).data;
  assert.equal(hook.enabled, true, 'the documented default');
  assert.deepEqual((await kit.webhooks.getWebhookByID(hook.id, place)).data, hook);
  await refused(409, kit.webhooks.createWebhook(app, { ...account, ...told, name: 'the same address' }));
  const other = { ...told, url: 'https://example.com/other', enabled: false };
  const second = (await kit.webhooks.createWebhook(app, { ...account, ...other })).data;
  const listed = (await kit.webhooks.getWebhooks(app, account)).data;
  assert.deepEqual(listed, [hook, second]);

  const edited = (await kit.webhooks.editWebhook(hook.id, { ...place, enabled: false })).data;
  assert.equal(edited.enabled, false);
  assert.deepEqual(edited.events, events, 'what was not told stays');
  const moved = { ...told, url: 'https://example.com/moved' };
  const replaced = (await kit.webhooks.replaceWebhook(hook.id, { ...place, ...moved })).data;
  assert.equal(replaced.url, moved.url);
  assert.equal(replaced.enabled, true, 'what was not told is the default again');
  assert.deepEqual((await kit.webhooks.getWebhookByID(hook.id, place)).data, replaced);

  const gone = (await kit.webhooks.deleteWebhook(hook.id, place)).data;
  assert.equal(gone.id, hook.id, 'the answer is the whole webhook');
  await notFound(kit.webhooks.getWebhookByID(hook.id, place));
  await notFound(kit.webhooks.editWebhook(hook.id, { ...place, enabled: true }));
  await notFound(kit.webhooks.deleteWebhook(hook.id, place));
  assert.deepEqual((await kit.webhooks.getWebhooks(app, account)).data, [second]);
}
