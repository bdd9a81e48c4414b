//! Apps, webhooks and analytics.

use rtk::realtime_kit::*;

use super::With::{All, Both, Only, Required};
use super::{Calls, UUID};

pub(super) fn apps(calls: &mut Calls) {
    let account = calls.account.clone();
    calls.list("get_apps", Required, account.apps().all());
    let filter = AppFilter::new().search("x").sort_order(SortOrder::Descending);
    calls.page("get_apps", All, account.apps().filter(filter).page(2).per_page(5));
    calls.one("create_app", Both, App::create(&account, NewApp::new("Demo")));
    calls.one("get_app", Both, App::find(&account, "app-1"));
}

pub(super) fn webhooks(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.list("getAllWebhooks", Both, app.webhooks().all());
    calls.plain("getAllWebhookEvents", Both, Webhook::events(&app));
    calls.one("getWebhook", Both, app.webhooks().find(UUID));

    let new = || NewWebhook::new("bookkeeping", "https://example.com/hook", [WebhookEvent::MeetingStarted]);
    calls.one("addWebhook", Required, app.webhooks().create(new()));
    let events = [
        WebhookEvent::MeetingStarted,
        WebhookEvent::MeetingEnded,
        WebhookEvent::ParticipantJoined,
        WebhookEvent::ParticipantLeft,
        WebhookEvent::ChatSynced,
        WebhookEvent::RecordingStatusUpdate,
        WebhookEvent::LivestreamStatusUpdate,
        WebhookEvent::Transcript,
        WebhookEvent::Summary,
    ];
    let every = NewWebhook::new("everything", "https://example.com/hook", events.clone()).enabled(false);
    calls.one("addWebhook", All, app.webhooks().create(every));

    let hook = app.webhook(UUID);
    calls.one("replaceWebhook", Required, hook.replace(new()));
    calls.one("replaceWebhook", All, hook.replace(new().enabled(true)));
    calls.one("editWebhook", Required, hook.update(WebhookChanges::new()));
    let changes = WebhookChanges::new().name("all").url("https://example.com/other").events(events).enabled(true);
    calls.one("editWebhook", All, hook.update(changes));
    calls.one("editWebhook", Only("one"), hook.update(WebhookChanges::new().enabled(false)));
    calls.done("deleteWebhook", Both, hook.destroy());
}

pub(super) fn analytics(calls: &mut Calls) {
    let app = calls.app.clone();
    calls.plain("get-org-analytics", Required, app.analytics().daily());
    let november = app.analytics().daily().start_date("2026-11-01").end_date("2026-11-30");
    calls.plain("get-org-analytics", All, november);

    calls.plain("get-livestream-analytics-daywise", Required, app.analytics().daily_livestreams());
    let days = app.analytics().daily_livestreams().start_time(1_793_491_200).end_time(1_796_083_199).filters("x");
    calls.plain("get-livestream-analytics-daywise", All, days);

    calls.plain("get-livestream-analytics-complete", Required, app.analytics().livestreams());
    let whole = app.analytics().livestreams().start_time(1_793_491_200).end_time(1_796_083_199).filters("x");
    calls.plain("get-livestream-analytics-complete", All, whole);
}
