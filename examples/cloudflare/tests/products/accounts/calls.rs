//! Calls of each operation, with required and with all fields. `official/accounts.mjs` makes the same calls.

use rtk::Client;
use rtk::cloudflare::*;

use crate::support::{Call, call};

pub(crate) const ACCOUNT: &str = "01a7362d577a6c3019a474fd6f485823";

pub(crate) fn all(client: &Client) -> Vec<Call> {
    let accounts = client.accounts();
    let account = client.account(ACCOUNT);
    let everything = AccountFilter::new().name("Demo & Söhne").direction(Direction::Descending);
    let unit = NewAccount::new("Demo").r#type(AccountType::Enterprise).unit(AccountUnit::new().id("unit-1"));
    let changes = || AccountChanges::new("Demo", AccountType::Standard);
    let settings = AccountSettingsChanges::new().abuse_contact_email("abuse@example.com").enforce_twofactor(true);
    // rtk sends a new key with each account, the official package only one that is set.
    vec![
        call("list", accounts.all()),
        call("list everything", client.accounts().filter(everything).page(2).per_page(20)),
        call("get", account.load()),
        call("create", accounts.create(NewAccount::new("Demo")).idempotency_key("order-7")),
        call("create in a unit", accounts.create(unit).idempotency_key("order-7")),
        call("create standalone", accounts.create(NewAccount::new("Demo").standalone(true)).idempotency_key("order-7")),
        call("update", account.update(changes())),
        call("update everything", account.update(changes().settings(settings))),
        call("delete", account.destroy()),
    ]
}
