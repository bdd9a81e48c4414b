//! The derive in odd surroundings: whatever a crate calls its own things, a declaration means the same.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../support/mod.rs"]
mod support;

mod expressions;
mod names;
mod prelude;
mod renamed;
mod reserved;
mod surroundings;

use rtk::{Client, Descriptor};

extern crate rtk as renamed_rtk;

fn attributes(descriptor: &Descriptor) -> Vec<&'static str> {
    descriptor.attributes.iter().map(|attribute| attribute.name).collect()
}

fn client() -> Client {
    Client::builder().token("token").build().unwrap_or_else(|error| panic!("{error}"))
}
