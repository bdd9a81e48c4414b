//! The values of a union are owned, as those of attributes.
use rtk::{OtherKind, Union};

#[derive(Union)]
#[union(tag = "type")]
pub enum Action {
    Block { reason: &'static str },
    Route(Box<dyn std::fmt::Debug>),
    Other(OtherKind),
}

fn main() {}
