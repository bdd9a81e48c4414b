//! Hygiene of the derives: a declaration has the same meaning, independent of the names that its crate defines.

mod assumed;
mod expressions;
mod instead;
mod names;
mod prelude;
mod renamed;
mod reserved;
mod surroundings;
mod visibility;

use rtk::{Client, Descriptor};

fn attributes(descriptor: &Descriptor) -> Vec<&'static str> {
    descriptor.attributes.iter().map(|attribute| attribute.name).collect()
}

fn client() -> Client {
    Client::builder().token("token").build().unwrap_or_else(|error| panic!("{error}"))
}
