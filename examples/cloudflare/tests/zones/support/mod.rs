//! What the tests of zones and of DNS records share.

#![allow(dead_code, reason = "each of the two uses a part of it")]

mod call;
mod official;
mod recorder;
mod wire;

pub(crate) use call::{Calls, call};
pub(crate) use official::equal_those_of_the_official_package;
pub(crate) use recorder::Recorder;
pub(crate) use wire::Wire;
