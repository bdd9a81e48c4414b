//! A JSON:API: documents around everything, `included`, `page[number]`, errors with pointers.

mod articles;
mod declared;
mod documents;
mod server;

use declared::Magazine;
use rtk::Client;
use server::{Fake, KEY};

use crate::quick;

fn client(fake: &Fake) -> Client<Magazine> {
    Magazine::builder().token(KEY).base_url(format!("{}/api", fake.origin())).retry(quick()).build().unwrap()
}
