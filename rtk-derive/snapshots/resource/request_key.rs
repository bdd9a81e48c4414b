//! The attributes of a request are in a key of its body.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tickets", key = "ticket", list_key = "tickets", request_key = "ticket")]
pub struct Ticket {
    pub id: Id<Self>,
    pub subject: Option<String>,
}
