//! GitHub: issues, labels, search, rate limits, release assets.

mod declared;
mod server;

mod issues;
mod labels;
mod limits;
mod releases;
mod search;

use declared::{GitHub, OwnerAccess as _, Repository, RepositoryAccess as _};
use rtk::{Client, Scope};
use server::{Fake, KEY};

use crate::quick;

fn client(fake: &Fake) -> Client<GitHub> {
    GitHub::builder().token(KEY).base_url(fake.origin()).retry(quick()).build().unwrap()
}

fn repository(fake: &Fake) -> Scope<Repository> {
    client(fake).owner("rust-lang").repository("rust")
}
