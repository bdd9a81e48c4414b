//! A webhook needs a name, an address and events.
use rtk::realtime_kit::*;

fn main() {
    NewWebhook::new("https://example.com/hook", [WebhookEvent::MeetingStarted]);
    NewWebhook::new("bookkeeping", [WebhookEvent::MeetingStarted]);
    NewWebhook::new("bookkeeping", "https://example.com/hook");
    NewWebhook::new("bookkeeping", "https://example.com/hook", None);
    NewWebhook::default();
}
