import { account, app_id, kit, named, scope } from '../client.mjs';
import { UUID, page } from './values.mjs';

export default async function () {
  await named('get_apps required', () => kit.apps.get(account));
  await named('get_apps all', () => kit.apps.get({ ...account, ...page, search: 'x', sort_order: 'DESC' }));
  await named('create_app both', () => kit.apps.post({ ...account, name: 'Demo' }));
  await webhooks();
  await analytics();
}

async function webhooks() {
  await named('getAllWebhooks both', () => kit.webhooks.getWebhooks(app_id, account));
  await named('getWebhook both', () => kit.webhooks.getWebhookByID(UUID, scope));

  /** @type {'meeting.started'[]} */
  const started = ['meeting.started'];
  const hook = { name: 'bookkeeping', url: 'https://example.com/hook', events: started };
  await named('addWebhook required', () => kit.webhooks.createWebhook(app_id, { ...account, ...hook }));
  await named('addWebhook all', () =>
    kit.webhooks.createWebhook(app_id, {
      ...account,
      name: 'everything',
      url: 'https://example.com/hook',
      events: [
        'meeting.started',
        'meeting.ended',
        'meeting.participantJoined',
        'meeting.participantLeft',
        'meeting.chatSynced',
        'recording.statusUpdate',
        'livestreaming.statusUpdate',
        'meeting.transcript',
        'meeting.summary',
      ],
      enabled: false,
    }),
  );

  await named('replaceWebhook required', () => kit.webhooks.replaceWebhook(UUID, { ...scope, ...hook }));
  await named('replaceWebhook all', () => kit.webhooks.replaceWebhook(UUID, { ...scope, ...hook, enabled: true }));
  await named('editWebhook required', () => kit.webhooks.editWebhook(UUID, scope));
  await named('editWebhook all', () =>
    kit.webhooks.editWebhook(UUID, {
      ...scope,
      name: 'all',
      url: 'https://example.com/other',
      events: [
        'meeting.started',
        'meeting.ended',
        'meeting.participantJoined',
        'meeting.participantLeft',
        'meeting.chatSynced',
        'recording.statusUpdate',
        'livestreaming.statusUpdate',
        'meeting.transcript',
        'meeting.summary',
      ],
      enabled: true,
    }),
  );
  await named('editWebhook one', () => kit.webhooks.editWebhook(UUID, { ...scope, enabled: false }));
  await named('deleteWebhook both', () => kit.webhooks.deleteWebhook(UUID, scope));
}

async function analytics() {
  const days = { start_date: '2026-11-01', end_date: '2026-11-30' };
  await named('get-org-analytics required', () => kit.analytics.getOrgAnalytics(app_id, account));
  await named('get-org-analytics all', () => kit.analytics.getOrgAnalytics(app_id, { ...account, ...days }));
  // The same operation again, under another resource.
  await named('get-org-analytics required', () => kit.livestreams.getOrgAnalytics(app_id, account));
  await named('get-org-analytics all', () => kit.livestreams.getOrgAnalytics(app_id, { ...account, ...days }));

  const seconds = { start_time: 1793491200, end_time: 1796083199, filters: 'x' };
  await named('get-livestream-analytics-daywise required', () =>
    kit.livestreams.getLivestreamAnalyticsDaywise(app_id, account),
  );
  await named('get-livestream-analytics-daywise all', () =>
    kit.livestreams.getLivestreamAnalyticsDaywise(app_id, { ...account, ...seconds }),
  );
  await named('get-livestream-analytics-complete required', () =>
    kit.livestreams.getLivestreamAnalyticsComplete(app_id, account),
  );
  await named('get-livestream-analytics-complete all', () =>
    kit.livestreams.getLivestreamAnalyticsComplete(app_id, { ...account, ...seconds }),
  );
}
