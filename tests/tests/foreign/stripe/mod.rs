//! A payment API in the manner of Stripe: forms, idempotency keys, cursors that are ids, expandable and deleted objects.

mod declared;
mod server;

mod charges;
mod customers;
mod lists;

use declared::Stripe;
use rtk::Client;
use server::{Fake, KEY};

use crate::quick;

fn client(fake: &Fake) -> Client<Stripe> {
    Stripe::builder().token(KEY).base_url(format!("{}/v1", fake.origin())).retry(quick()).build().unwrap()
}
